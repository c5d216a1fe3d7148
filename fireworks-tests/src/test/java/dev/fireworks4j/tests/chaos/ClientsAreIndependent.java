// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.error.DeadlineExceededException;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpResponse;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.waiting.Wait;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** What one client, upload, transport or listener does to itself does not reach other calls. */
final class ClientsAreIndependent implements Promise {
  private static final int WAITS = 12;
  private static final int UPLOADS = 16;
  private static final String ROW =
      "{\"messages\":[{\"role\":\"user\",\"content\":\"a\"},{\"role\":\"assistant\",\"content\":\"b\"}]}\n";
  private static final Duration SOON = Duration.ofSeconds(5);

  @Override
  public String words() {
    return "clients are independent";
  }

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    var checks = new Checks(settings);
    for (int round = 0; round < Math.max(1, settings.creates() / 4_000); round++) {
      checks.check("waits of another client that hang", () -> besideWaits(settings));
      checks.check("uploads whose source waits", () -> besideUploads(settings));
      checks.check("an Error while an exchange is aborted", () -> afterAnAbortThatFails(settings));
      checks.check("an Error of a listener", () -> withListenersThatFail(settings));
    }
    return checks.result(Fault.SILENCE_AFTER, checks.done() + " neighbours in trouble");
  }

  private static void answer(KeepAliveServer.Request request, OutputStream out) throws Exception {
    String job = Clients.job(request.id()).replace("RUNNING", "COMPLETED");
    boolean isCreate = request.method().equals("POST") && !request.path().contains(":");
    String dataset =
        "{\"name\":\"accounts/acme/datasets/x\",\"state\":\""
            + (isCreate ? "UPLOADING" : "READY")
            + "\"}";
    KeepAliveServer.json(out, 200, request.path().contains("dpoJobs") ? job : dataset);
  }

  private static void besideWaits(RunSettings settings) throws Exception {
    var over = new CountDownLatch(1);
    try (var silent = KeepAliveServer.start((request, out) -> over.await());
        var sound = KeepAliveServer.start(ClientsAreIndependent::answer);
        var stuck = Clients.connect(settings, silent.uri());
        var other = Clients.connect(settings, sound.uri())) {
      IntStream.range(0, WAITS)
          .forEach(i -> stuck.dpoJobs().awaitAsync("j" + i, Wait.atMost(Duration.ofHours(1))));
      while (silent.connections() == 0) {
        Thread.onSpinWait();
      }
      Object outcome =
          Checks.outcomeWithin(
              SOON, () -> other.dpoJobs().awaitAsync("j", Wait.atMost(SOON)).get().kind());
      Checks.require(outcome.equals("SUCCEEDED"), "a wait beside them ended in " + outcome);
    } finally {
      over.countDown();
    }
  }

  private static void besideUploads(RunSettings settings) throws Exception {
    var gate = new CountDownLatch(1);
    var waiting = new CountDownLatch(4);
    try (var folder = TemporaryFolder.create();
        var server = KeepAliveServer.start(ClientsAreIndependent::answer);
        var client = Clients.connect(settings, server.uri())) {
      Path file = Files.writeString(folder.resolve("a.jsonl"), ROW.repeat(10_000));
      var threads =
          IntStream.range(0, UPLOADS)
              .mapToObj(i -> new Thread(() -> upload(client, i, file, waiting, gate), "upload"))
              .toList();
      threads.forEach(Thread::start);
      waiting.await(5, TimeUnit.SECONDS);
      Object outcome = Checks.outcomeWithin(SOON, () -> client.dpoJobs().get("j").id());
      gate.countDown();
      for (Thread thread : threads) {
        thread.join();
      }
      Checks.require(outcome.equals("j"), "a call beside them ended in " + outcome);
    } finally {
      gate.countDown();
    }
  }

  private static void upload(
      Fireworks client, int number, Path file, CountDownLatch waiting, CountDownLatch gate) {
    var once = new AtomicBoolean();
    var upload =
        DatasetUpload.builder()
            .id("x" + number)
            .format(RowFormat.CHAT)
            .files(List.of(file))
            .exampleCount(10_000L)
            .listener(
                progress -> {
                  if (progress.doneBytes() > 100_000 && once.compareAndSet(false, true)) {
                    waiting.countDown();
                    awaitQuietly(gate);
                  }
                })
            .build();
    try {
      client.datasets().upload(upload);
    } catch (RuntimeException e) {
      // Only the calls beside the uploads count.
      return;
    }
  }

  private static void awaitQuietly(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The deadline of the second call holds although the watchdog met an Error in the first. */
  private static void afterAnAbortThatFails(RunSettings settings) throws Exception {
    var limits = Timeouts.defaults().withCall(Duration.ofMillis(500));
    var silent = URI.create("http://127.0.0.1:9");
    try (var client =
        Clients.connect(
            settings,
            silent,
            o -> o.timeouts(limits).transport(settings.control().on(new DefectiveTransport())))) {
      for (int call = 0; call < 3; call++) {
        Object outcome = Checks.outcomeWithin(SOON, () -> client.dpoJobs().get("j"));
        Checks.require(outcome instanceof DeadlineExceededException, "ended in " + outcome);
      }
    }
  }

  /** Silent, and throws an Error when it is told to stop, which it does. */
  private static final class DefectiveTransport implements HttpTransport {
    @Override
    public HttpExchange open(HttpRequest request) {
      var stopped = new CountDownLatch(1);
      return new HttpExchange() {
        @Override
        public HttpResponse send() throws IOException {
          awaitQuietly(stopped);
          throw new IOException("stopped");
        }

        @Override
        public void abort() {
          stopped.countDown();
          throw new OutOfMemoryError("of the transport");
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public void close() {}
  }

  private static void withListenersThatFail(RunSettings settings) throws Exception {
    var listener =
        new CallListener() {
          @Override
          public void onAttempt(Call call, Attempt attempt) {
            throw new AssertionError("of the listener");
          }
        };
    try (var server = KeepAliveServer.start(ClientsAreIndependent::answer);
        var client = Clients.connect(settings, server.uri(), o -> o.listener(listener))) {
      Checks.require(client.dpoJobs().get("j").id().equals("j"), "another answer");
      var wait =
          Wait.atMost(SOON)
              .withListener(
                  event -> {
                    throw new AssertionError("of the listener");
                  });
      Checks.require(client.dpoJobs().await("j", wait).isSucceeded(), "the wait failed");
    }
  }
}
