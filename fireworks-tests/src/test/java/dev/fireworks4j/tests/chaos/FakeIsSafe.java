// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.fireworks4j.job.JobState;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.Standalone;
import dev.fireworks4j.waiting.Wait;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fake on a developer's machine: pages of other sites, kills, refused uploads, and a reset under a wait. */
final class FakeIsSafe implements Promise {
  private static final Pattern ADDRESS = Pattern.compile("http://\\S+");

  @Override
  public String words() {
    return "the fake is safe";
  }

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    var checks = new Checks(settings);
    for (String host :
        List.of(
            "evil.example",
            "127.0.0.1.evil.example",
            "localhost.evil.example",
            "10.0.0.1",
            "[2001:db8::1]",
            "")) {
      checks.check("the host \"" + host + "\"", () -> isRefused(settings, host));
    }
    checks.check("a kill during uploads", FakeIsSafe::leavesNoFiles);
    checks.check("a reset during a wait", () -> resetEndsNoWait(settings));
    return checks.result(Fault.NONE, checks.done() + " ways to use it");
  }

  private static void isRefused(RunSettings settings, String host) throws Exception {
    try (var fake = FakeFireworks.start()) {
      URI uri = fake.baseUri();
      boolean isServed = settings.control() == NegativeControl.SERVES_ANY_HOST;
      String named = isServed ? uri.getRawAuthority() : host + ":" + uri.getPort();
      String answer = talk(uri, get(named));
      Checks.require(!answer.startsWith("HTTP/1.1 200"), "answered " + answer);
      Checks.require(
          talk(uri, get(uri.getRawAuthority())).startsWith("HTTP/1.1 200"), "refuses its own");
    }
  }

  private static String get(String host) {
    return "GET /v1/accounts/acme/datasets HTTP/1.1\r\nHost: "
        + host
        + "\r\nAuthorization: Bearer fw_test\r\nConnection: close\r\n\r\n";
  }

  private static String talk(URI uri, String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  /** What a killed fake left is deleted by the next one. */
  private static void leavesNoFiles() throws Exception {
    try (var folder = TemporaryFolder.create()) {
      for (int start = 0; start < 2; start++) {
        Path output = folder.resolve("output" + start);
        Process fake = start(folder.path(), output);
        URI uri = address(fake, output);
        if (start == 1) {
          Checks.require(files(folder.path()) == 0, "uploads of the killed one are left");
        } else {
          upload(uri);
        }
        fake.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      }
    }
  }

  private static Process start(Path temporary, Path output) throws IOException {
    var program =
        ChildProcess.builder(
            Standalone.class, List.of("-Djava.io.tmpdir=" + temporary), "--port", "0");
    return program.redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }

  private static URI address(Process fake, Path output) throws IOException {
    while (true) {
      Matcher address = ADDRESS.matcher(Files.readString(output));
      if (address.find()) {
        return URI.create(address.group());
      }
      Checks.require(fake.isAlive(), "the fake ended: " + Files.readString(output));
      LockSupport.parkNanos(10_000_000);
    }
  }

  private static void upload(URI uri) throws IOException {
    String head =
        " HTTP/1.1\r\nHost: "
            + uri.getRawAuthority()
            + "\r\nAuthorization: Bearer fw_test\r\nConnection: close\r\n";
    String create =
        "{\"datasetId\":\"t\",\"dataset\":{\"userUploaded\":{},\"exampleCount\":\"1\"}}";
    talk(
        uri,
        "POST /v1/accounts/acme/datasets"
            + head
            + "Content-Type: application/json\r\nContent-Length: "
            + create.length()
            + "\r\n\r\n"
            + create);
    String form =
        "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jsonl\"\r\n\r\n"
            + "x".repeat(2_000_000)
            + "\r\n--B--\r\n";
    talk(
        uri,
        "POST /v1/accounts/acme/datasets/t:upload"
            + head
            + "Content-Type: multipart/form-data; boundary=B\r\nContent-Length: "
            + form.length()
            + "\r\n\r\n"
            + form);
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().startsWith("fireworks-fake")).count();
    }
  }

  private static void resetEndsNoWait(RunSettings settings) throws Exception {
    try (var fake = FakeFireworks.start();
        var client = Clients.of(settings, fake)) {
      Operations.prepare(fake);
      fake.jobs().stayIn(JobState.RUNNING);
      var wait = client.dpoJobs().awaitAsync("a", Wait.atMost(Duration.ofDays(3)));
      fake.reset();
      wait.handle((outcome, failure) -> "ended").get(10, TimeUnit.SECONDS);
    }
  }
}
