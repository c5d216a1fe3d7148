// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.error.ConfigurationException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** Programs whose profile or file with the key is not there, while the environment holds another key. */
public final class NamedSourcesAreUsed implements Promise {
  private static final String OTHER_KEY = "fw_ofanotheraccount";
  private static final String MISSING = "missing";

  @Override
  public String words() {
    return "named sources are used";
  }

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    var checks = new Checks(settings);
    checks.check("a profile by option", () -> isRefused(settings, "profile", Map.of()));
    checks.check("a file by option", () -> isRefused(settings, "file", Map.of()));
    checks.check(
        "a profile by environment",
        () -> isRefused(settings, "", Map.of("FIREWORKS_PROFILE", MISSING)));
    checks.check(
        "a file by environment",
        () -> isRefused(settings, "", Map.of("FIREWORKS_AUTH_FILE", MISSING)));
    return checks.result(Fault.NONE, checks.done() + " programs");
  }

  private static void isRefused(RunSettings settings, String option, Map<String, String> named)
      throws Exception {
    boolean forgets = settings.control() == NegativeControl.FORGETS_NAMES;
    var keys = new ConcurrentLinkedQueue<String>();
    try (var folder = TemporaryFolder.create();
        var server =
            KeepAliveServer.start(
                (request, out) -> {
                  keys.add(String.valueOf(request.headers().first("Authorization")));
                  KeepAliveServer.json(out, 200, Clients.job(request.id()));
                })) {
      Path output = folder.resolve("output.txt");
      var program =
          ChildProcess.builder(
              NamedSourcesAreUsed.class,
              List.of("-Duser.home=" + folder.path()),
              settings.transport(),
              server.uri().toString(),
              forgets ? "" : option);
      program.redirectErrorStream(true).redirectOutput(output.toFile());
      program.environment().keySet().removeIf(name -> name.startsWith("FIREWORKS_"));
      program.environment().put("FIREWORKS_API_KEY", OTHER_KEY);
      program.environment().putAll(forgets ? Map.of() : named);
      Process process = program.start();
      boolean ended = process.waitFor(Duration.ofSeconds(15).toMillis(), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      Checks.require(ended, "the program did not end");
      Checks.require(keys.isEmpty(), "another key was sent");
      String said = Files.readString(output);
      Checks.require(said.contains("refused") && said.contains(MISSING), "it printed " + said);
    }
  }

  /** Takes the transport, the service's address, and which option names something that is not there. */
  public static void main(String[] arguments) {
    var options =
        FireworksOptions.builder()
            .account("acme")
            .transport(arguments[0])
            .baseUrl(URI.create(arguments[1]));
    switch (arguments[2]) {
      case "profile" -> options.profile(MISSING);
      case "file" -> options.authFile(Path.of(MISSING));
      default -> {}
    }
    try (var client = Fireworks.connect(options.build())) {
      System.out.println(client.dpoJobs().get("j").name());
    } catch (ConfigurationException e) {
      System.out.println("refused: " + e.getMessage());
    }
    System.exit(0);
  }
}
