// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptionsBuilder;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.data.DatasetDownload;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.DatasetValidation;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.recipe.Recipe;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.waiting.Wait;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whole operations of several steps on a service that never finishes one: ended by their limit, and by an interrupt.
 */
final class LimitsCoverEverything implements Promise {
  private static final Duration DEADLINE = Duration.ofMillis(700);
  private static final Duration FAR_OFF = Duration.ofMinutes(10);
  private static final String CUT = "an IOException of a stream";
  private static final Duration SOON = Duration.ofSeconds(6);

  @Override
  public String words() {
    return "limits cover everything";
  }

  /** An operation, with the limit that it has to keep. */
  @FunctionalInterface
  private interface Operation {
    Object run(Fireworks client, Duration limit) throws Exception;
  }

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    var checks = new Checks(settings);
    try (var folder = TemporaryFolder.create();
        var service = new EndlessService()) {
      for (var operation : operations(service, folder).entrySet()) {
        checks.check(
            operation.getKey() + ", deadline",
            () -> endsByDeadline(settings, service, operation.getValue()));
        checks.check(
            operation.getKey() + ", interrupt",
            () -> endsByInterrupt(settings, service, operation.getValue()));
      }
      checks.check("a key supplier that waits", () -> slowKey(settings, service));
      specialFiles(checks, settings, folder);
    }
    return checks.result(Fault.SILENCE_IN_BODY, checks.done() + " operations and ways to end them");
  }

  private static Map<String, Operation> operations(EndlessService service, TemporaryFolder folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), SentIsChecked.row("a").repeat(4));
    SignedUrl url = SignedUrl.of(service.uri() + "/f/a.jsonl?X-Goog-Signature=abc");
    var operations = new LinkedHashMap<String, Operation>();
    operations.put(
        "download of a dataset",
        (c, limit) ->
            c.datasets()
                .download(DatasetDownload.of("d", folder.resolve("d" + System.nanoTime()))));
    operations.put(
        "download of a file",
        (c, limit) -> c.files().download(url, folder.resolve("f" + System.nanoTime())));
    operations.put("an open file", (c, limit) -> c.files().open(url).readAllBytes());
    operations.put(
        "the first item of empty pages", (c, limit) -> c.dpoJobs().list().stream().findFirst());
    operations.put("a wait", (c, limit) -> c.dpoJobs().await("silent", wait(limit)).orThrow());
    operations.put(
        "a wait for many",
        (c, limit) ->
            c.awaitAll(List.of("accounts/acme/dpoJobs/silent"), wait(limit))
                .toList()
                .get(0)
                .orThrow());
    operations.put(
        "an upload",
        (c, limit) -> c.datasets().upload(DatasetUpload.of("silent", RowFormat.CHAT, file)));
    operations.put("metrics", (c, limit) -> c.dpoJobs().metricsRows("metrics"));
    return operations;
  }

  private static Wait wait(Duration limit) {
    return Wait.atMost(limit)
        .withInterval(Duration.ofMillis(20), Duration.ofMillis(50))
        .withOutageLimit(FAR_OFF);
  }

  private static Fireworks client(RunSettings settings, EndlessService service, Duration limit) {
    return Clients.connect(settings, service.uri(), o -> limited(o, limit));
  }

  private static FireworksOptionsBuilder limited(FireworksOptionsBuilder options, Duration limit) {
    return options.timeouts(
        Timeouts.builder().call(limit).attempt(limit).upload(limit).download(limit).build());
  }

  private static void endsByDeadline(
      RunSettings settings, EndlessService service, Operation operation) throws Exception {
    try (var client = client(settings, service, DEADLINE)) {
      ends(() -> operation.run(client, DEADLINE));
    }
  }

  private static void ends(Callable<Object> call) throws Exception {
    Object outcome = Checks.outcomeWithin(SOON, () -> read(call));
    Checks.require(
        outcome instanceof FireworksException || outcome.equals(CUT), "ended in " + outcome);
  }

  /** A stream ends in an IOException, as all streams do. */
  private static Object read(Callable<Object> call) throws Exception {
    try {
      return call.call();
    } catch (IOException e) {
      return CUT;
    }
  }

  private static void endsByInterrupt(
      RunSettings settings, EndlessService service, Operation operation) throws Exception {
    try (var client = client(settings, service, FAR_OFF)) {
      Thread caller = Thread.currentThread();
      var ended = new CountDownLatch(1);
      var interrupter =
          new Thread(
              () -> {
                try {
                  if (!ended.await(DEADLINE.toMillis(), TimeUnit.MILLISECONDS)) {
                    caller.interrupt();
                  }
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              },
              "interrupter");
      interrupter.start();
      try {
        ends(() -> operation.run(client, FAR_OFF));
      } finally {
        ended.countDown();
      }
      Checks.require(Thread.interrupted(), "the interrupt is lost");
    }
  }

  private static void slowKey(RunSettings settings, EndlessService service) throws Exception {
    var never = new CountDownLatch(1);
    try (var client =
        Clients.connect(
            settings,
            service.uri(),
            o ->
                limited(o, DEADLINE)
                    .apiKey(
                        () -> {
                          try {
                            never.await();
                          } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                          }
                          return Credential.of("fw_late");
                        }))) {
      ends(() -> client.dpoJobs().get("j"));
    }
  }

  /** Paths that are no regular files. */
  private static void specialFiles(Checks checks, RunSettings settings, TemporaryFolder folder)
      throws Exception {
    Path pipe = folder.resolve("pipe.jsonl");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    for (Path path : List.of(pipe, Path.of("/dev/zero"), folder.path())) {
      if (!Files.exists(path)) {
        continue;
      }
      try (var client = Clients.connect(settings, URI.create("http://127.0.0.1:9"))) {
        var recipe =
            Recipe.supervised().id("r").files(path).model("accounts/fireworks/models/qwen3-8b");
        checks.check(
            "a recipe on " + path, () -> ends(() -> client.recipes().plan(recipe.build())));
        checks.check("an upload of " + path, () -> ends(() -> client.datasets().upload("d", path)));
        checks.check(
            "validation of " + path,
            () ->
                Checks.outcomeWithin(SOON, () -> DatasetValidation.of(RowFormat.CHAT).check(path)));
      }
    }
  }

  /** Pages without end and without items, files of one byte a while, and silence for all that is named so. */
  private static final class EndlessService implements AutoCloseable {
    private final AtomicInteger pages = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final KeepAliveServer server = KeepAliveServer.start(this::answer);

    URI uri() {
      return server.uri();
    }

    private void answer(KeepAliveServer.Request request, OutputStream out) throws Exception {
      if (request.path().startsWith("/f/")) {
        drip(out);
      } else if (request.path().contains("silent")) {
        closed.await();
      } else if (request.path().endsWith(":getDownloadEndpoint")) {
        KeepAliveServer.json(
            out, 200, "{\"filenameToSignedUrls\":{\"a.jsonl\":\"" + uri() + "/f/a.jsonl?s=1\"}}");
      } else if (request.path().contains("etrics")) {
        KeepAliveServer.json(
            out,
            200,
            "{\"signedUrl\":\""
                + uri()
                + "/f/m.jsonl?s=1\",\"name\":\"accounts/acme/dpoJobs/metrics\"}");
      } else if (request.path().endsWith("/datasets/d")) {
        KeepAliveServer.json(
            out, 200, "{\"name\":\"accounts/acme/datasets/d\",\"state\":\"READY\"}");
      } else if (request.method().equals("POST")) {
        closed.await();
      } else {
        KeepAliveServer.json(out, 200, "{\"nextPageToken\":\"t" + pages.incrementAndGet() + "\"}");
      }
    }

    private void drip(OutputStream out) throws Exception {
      out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n".getBytes(US_ASCII));
      while (!closed.await(20, TimeUnit.MILLISECONDS)) {
        out.write('\n');
        out.flush();
      }
    }

    @Override
    public void close() {
      closed.countDown();
      server.close();
    }
  }
}
