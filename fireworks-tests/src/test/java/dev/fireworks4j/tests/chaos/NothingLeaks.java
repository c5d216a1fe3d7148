// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.CallOptions;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptionsBuilder;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.transport.ProxySettings;
import dev.fireworks4j.transport.TransportSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Credentials are planted in everything a user hands in and the service gives out, among servers that redirect to
 * another host or repeat what they were sent; no text may show them.
 *
 * <p>Planted: an API key, a Weights &amp; Biases key, a header of the user's own, a proxy password, and the query of
 * every signed URL that was given out. Searched: whatever anybody logs (all loggers of SLF4J and of the JDK, at every
 * level), exceptions with causes and suppressed ones, {@code toString} of all that the journey holds, what listeners
 * are told, names of threads, and each header that a server sees, {@code User-Agent} included, but the one that carries
 * the secret to where it belongs.
 */
final class NothingLeaks implements Promise {
  static final String KEY = "fw_canary0of0the0key";
  static final String WANDB = "wandb0canary0of0the0run";
  private static final String HEADER = "header0canary0of0the0user";
  private static final String PASSWORD = "proxy0canary0of0the0password";
  private static final String HEADER_NAME = "x-of-the-user";
  private static final String ESCAPE = "\u001b[2J";
  private static final int PERCENT = 30;
  private static final List<Fault> FAULTS =
      Stream.concat(
              Fault.ALL.stream(), Stream.of(Fault.REDIRECT, Fault.ECHO, Fault.ECHO, Fault.ECHO))
          .toList();
  private static final String ROW =
      "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"},{\"role\":\"assistant\",\"content\":\"hello\"}]}\n";

  @Override
  public String words() {
    return "nothing leaks";
  }

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    int[] calls = settings.calls(Math.max(40, settings.creates() / 20));
    var search =
        new SecretSearch(List.of(KEY, WANDB, HEADER, PASSWORD, ServerAnswer.FORGED_LINE, ESCAPE));
    Path file = Files.writeString(Files.createTempFile("chaos", ".jsonl"), ROW);
    ProcessLogs.begin();
    try (var testBed = new TestBed(settings, settings.plan(this, PERCENT, FAULTS));
        var client = testBed.connect(8, options -> planted(options, search))) {
      CreateCall.prepare(testBed.fake());
      testBed.server().inspect(head -> inspect(head, search));
      var journey = new CredentialCalls(view(client, search), file, search);
      var violations = new ArrayList<>(ParallelCalls.run(calls, testBed.records(), journey::make));
      Thread.getAllStackTraces().keySet().forEach(t -> search.text(-1, "thread " + t.getName()));
      List<ProcessLogs.Line> logged = ProcessLogs.end();
      logged.forEach(line -> search.text(line.call(), "log " + line.text()));
      violations.addAll(search.found(testBed.records()));
      violations.addAll(testBed.records().leaks());
      String note =
          logged.size()
              + " lines logged, "
              + search.texts()
              + " texts, "
              + search.secrets()
              + " secrets";
      return new PromiseResult(calls.length * 5L, testBed.records().faults(), violations, note);
    } finally {
      ProcessLogs.end();
      Files.delete(file);
    }
  }

  /** The fake knows another key, which the server puts in the place of this one. */
  private static FireworksOptionsBuilder planted(
      FireworksOptionsBuilder options, SecretSearch search) {
    var proxy =
        ProxySettings.of("proxy.invalid", 3128).withCredentials("user", Credential.of(PASSWORD));
    search.text(-1, "proxy " + proxy);
    search.text(-1, "settings " + new TransportSettings(Duration.ofSeconds(5), 8, proxy, null));
    var planted = options.apiKey(KEY).listener(told(search));
    search.text(-1, "options " + planted.build());
    return planted;
  }

  private static Fireworks view(Fireworks client, SecretSearch search) {
    var options = CallOptions.defaults().withHeader(HEADER_NAME, HEADER);
    search.text(-1, "call options " + options);
    Fireworks view = client.with(options);
    search.text(-1, "client " + view + " " + view.dpoJobs() + " " + view.datasets());
    return view;
  }

  private static CallListener told(SecretSearch search) {
    return new CallListener() {
      @Override
      public void onAttempt(Call call, Attempt attempt) {
        search.text(-1, "listener " + call + " " + attempt);
      }

      @Override
      public void onEnd(Call call, Duration elapsed, @Nullable FireworksException failure) {
        search.text(-1, "listener " + call + " " + failure);
      }
    };
  }

  /** A secret may travel in the one header that is for it, and only to the service. */
  private static void inspect(RequestHead head, SecretSearch search) {
    boolean toService = head.target().startsWith("/v1/");
    Map<String, String> allowed =
        toService ? Map.of("authorization", KEY, HEADER_NAME, HEADER) : Map.of();
    for (String name : head.headers().names()) {
      String value = String.join(" ", head.headers().all(name));
      String carried = allowed.get(name.toLowerCase(Locale.ROOT));
      search.text(
          head.call(),
          "request-header " + name + " " + (carried == null ? value : value.replace(carried, "")));
    }
  }
}
