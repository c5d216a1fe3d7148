// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpResponse;
import dev.fireworks4j.transport.TransportSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Many calls, many clients and many interrupts leave no memory, thread, connection or interrupt behind. */
final class NothingIsLeft implements Promise {
  private static final int MIB = 1 << 20;
  private static final int MAX_HEAP_MIB = 16;
  private static final int MAX_NATIVE_MIB = 100;
  private static final int CALLERS = 16;

  @Override
  public boolean looksAtTheProcess() {
    return true;
  }

  @Override
  public String words() {
    return "nothing is left";
  }

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    var checks = new Checks(settings);
    int creates = settings.creates();
    int inMemory = creates * 45;
    int overSockets = creates * 5;
    int clients = Math.max(20, creates / 2);
    int interrupts = Math.max(100, creates / 10);
    checks.check("calls in memory", () -> callsInMemory(settings, inMemory));
    checks.check("calls over sockets", () -> callsOverSockets(settings, overSockets));
    checks.check("clients opened and closed", () -> clients(settings, clients));
    checks.check("interrupts", () -> interrupts(settings, interrupts));
    checks.check("cancelled futures", () -> cancels(settings, interrupts));
    checks.check("undeployed applications", () -> UndeployedApplication.test(settings));
    String note =
        (inMemory + overSockets)
            + " calls, "
            + clients
            + " clients, "
            + interrupts
            + " interrupts, as many cancels";
    return checks.result(Fault.NONE, note);
  }

  private static byte[] packed() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(Clients.job("j").getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void callsInMemory(RunSettings settings, int calls) throws Exception {
    byte[] body = packed();
    Headers headers = Headers.of(Map.of("Content-Encoding", "gzip"));
    var transport =
        new CannedTransport(() -> new HttpResponse(200, headers, new ByteArrayInputStream(body)));
    try (var client =
        Clients.connect(
            settings,
            URI.create("http://127.0.0.1:9"),
            o -> o.transport(settings.control().on(transport)))) {
      calls(client, calls);
    }
  }

  private static void callsOverSockets(RunSettings settings, int calls) throws Exception {
    byte[] body = packed();
    try (var server =
            KeepAliveServer.start(
                (request, out) ->
                    KeepAliveServer.bytes(out, 200, "Content-Encoding: gzip\r\n", body));
        var client = Clients.connect(settings, server.uri())) {
      calls(client, calls);
    }
  }

  /** A tenth of the calls warms up; the others may not add to what is used. */
  private static void calls(Fireworks client, int calls) throws Exception {
    make(client, Math.max(100, calls / 10));
    long heap = usedAfterCollection();
    long nativeMemory = residentMib();
    make(client, calls);
    long grown = (usedAfterCollection() - heap) / MIB;
    Checks.require(grown <= MAX_HEAP_MIB, "the heap grew by " + grown + " MiB");
    long more = residentMib() - nativeMemory;
    Checks.require(more <= MAX_NATIVE_MIB, "the process grew by " + more + " MiB");
  }

  private static void make(Fireworks client, int calls) throws InterruptedException {
    var violations =
        ParallelCalls.run(
            IntStream.range(0, calls).toArray(),
            new CallRecords(),
            call -> client.dpoJobs().get("j"));
    Checks.require(violations.isEmpty(), violations.size() + " calls failed: " + violations.peek());
  }

  private static long usedAfterCollection() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Memory of the process; 0 where Linux does not tell it. A heap that has its size from the start does not count. */
  private static long residentMib() throws IOException {
    Path status = Path.of("/proc/self/status");
    Runtime runtime = Runtime.getRuntime();
    if (!Files.exists(status)) {
      return 0;
    }
    long kib =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum();
    return kib / 1024 - runtime.totalMemory() / MIB;
  }

  private static void clients(RunSettings settings, int clients) throws Exception {
    int threads = Thread.activeCount();
    try (var server =
        KeepAliveServer.start((r, out) -> KeepAliveServer.json(out, 200, Clients.job(r.id())))) {
      one(settings, server, 0);
      long heap = usedAfterCollection();
      for (int number = 0; number < clients; number++) {
        one(settings, server, number);
      }
      comesTrue("connections are left", () -> server.connections() == 0);
      comesTrue("threads are left", () -> Thread.activeCount() <= threads + 8);
      comesTrue("the heap grew", () -> (usedAfterCollection() - heap) / MIB <= MAX_HEAP_MIB);
    }
  }

  private static void one(RunSettings settings, KeepAliveServer server, int number) {
    try (var client = Clients.connect(settings, server.uri())) {
      Checks.require(
          client.dpoJobs().get("c" + number).id().equals("c" + number), "another answer");
    }
  }

  /** Below Java 21 the JDK's client ends only once it is garbage. */
  private static void comesTrue(String problem, BooleanSupplier condition) {
    for (int i = 0; !condition.getAsBoolean(); i++) {
      Checks.require(i < 200, problem);
      System.gc();
      LockSupport.parkNanos(50_000_000);
    }
  }

  private static void interrupts(RunSettings settings, int interrupts) throws Exception {
    var transportSettings = new TransportSettings(Duration.ofSeconds(5), 4, null, null);
    var over = new AtomicBoolean();
    try (var server =
            KeepAliveServer.start((r, out) -> KeepAliveServer.json(out, 200, Clients.job(r.id())));
        var client =
            Clients.connect(
                settings,
                server.uri(),
                o ->
                    o.transport(TestBed.transport(settings, transportSettings))
                        .circuitBreaker(CircuitBreakerPolicy.defaults()))) {
      var problems = new ConcurrentLinkedQueue<String>();
      List<Thread> callers = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        String id = "i" + i;
        callers.add(new Thread(() -> callUntil(over, client, id, problems), "interrupted"));
      }
      callers.forEach(Thread::start);
      var random = new Random(settings.seed());
      for (int i = 0; i < interrupts; i++) {
        callers.get(random.nextInt(CALLERS)).interrupt();
        LockSupport.parkNanos(random.nextInt(1_000_000));
      }
      over.set(true);
      for (Thread caller : callers) {
        caller.join();
      }
      Checks.require(problems.isEmpty(), "problems: " + problems.peek());
      make(client, 64);
    }
  }

  private static void callUntil(
      AtomicBoolean over, Fireworks client, String id, Queue<String> problems) {
    while (!over.get()) {
      try {
        String answer = client.dpoJobs().get(id).id();
        if (!answer.equals("j") && !answer.equals(id)) {
          problems.add(id + " became " + answer);
        }
      } catch (CallInterruptedException e) {
        Thread.interrupted();
      } catch (FireworksException e) {
        problems.add(String.valueOf(e));
      }
    }
  }

  /** The thread of a pool is free of interrupts after each cancelled call. */
  private static void cancels(RunSettings settings, int cancels) throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try (var server =
            KeepAliveServer.start((r, out) -> KeepAliveServer.json(out, 200, Clients.job(r.id())));
        var client = Clients.connect(settings, server.uri())) {
      var random = new Random(settings.seed());
      for (int i = 0; i < cancels; i++) {
        var call = client.async(pool).call(c -> c.dpoJobs().get("j"));
        LockSupport.parkNanos(random.nextInt(1_000_000));
        call.cancel(true);
        boolean isInterrupted = pool.submit(Thread::interrupted).get();
        Checks.require(!isInterrupted, "the next task of the pool was interrupted");
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
