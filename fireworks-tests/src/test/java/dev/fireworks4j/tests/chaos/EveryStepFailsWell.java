// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpResponse;
import dev.fireworks4j.transport.HttpTransport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Every operation of every port, and every request of uploads, downloads, waits and recipes, with one corrupted answer.
 * Only exceptions of the library come out. What decodes answers is the same on every transport, so this needs no
 * socket.
 */
final class EveryStepFailsWell implements Promise {
  /** A wait asks the same again and again. */
  private static final int MAX_REQUESTS = 20;

  @Override
  public String words() {
    return "every step fails well";
  }

  /** The answer to one request of an operation is corrupted; {@code variant} decides how. */
  private record Step(Operations.Operation operation, int request, int variant) {}

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    List<Step> steps = steps(settings);
    int[] calls = settings.calls(steps.size());
    var violations =
        ParallelCalls.run(
            calls, new CallRecords(), call -> run(settings, steps.get(call), new AtomicInteger()));
    String note = Operations.all().size() + " operations, each answer corrupted";
    return new PromiseResult(
        calls.length, Map.of(Fault.GARBAGE, calls.length), List.copyOf(violations), note);
  }

  /** A run of each operation without a fault tells how many requests it makes. */
  private static List<Step> steps(RunSettings settings) throws Exception {
    int variants = Math.max(1, settings.creates() / 400);
    var steps = new ArrayList<Step>();
    for (Operations.Operation operation : Operations.all()) {
      var requests = new AtomicInteger();
      run(settings.sound(), new Step(operation, 0, 0), requests);
      for (int request = 1; request <= Math.min(requests.get(), MAX_REQUESTS); request++) {
        for (int variant = 0; variant < variants; variant++) {
          steps.add(new Step(operation, request, variant));
        }
      }
    }
    return steps;
  }

  private static void run(RunSettings settings, Step step, AtomicInteger requests)
      throws Exception {
    try (var folder = TemporaryFolder.create();
        var fake = FakeFireworks.start();
        var client = client(settings, fake, step, requests)) {
      Operations.prepare(fake);
      step.operation().run(client, folder.path());
    } catch (FireworksException e) {
      // The fake refuses some calls by themselves; the tasks have to succeed.
      Checks.require(
          step.request() > 0 || !step.operation().isTask(),
          step.operation().name() + " failed: " + e);
    } catch (Exception e) {
      throw new IllegalStateException(step + " threw " + e, e);
    }
  }

  /** Every other variant without repeats, which would hide what a single answer does. */
  private static Fireworks client(
      RunSettings settings, FakeFireworks fake, Step step, AtomicInteger requests) {
    var transport =
        new Corrupting(
            fake.transport(), settings.seed() + step.variant(), step.request(), requests);
    var options =
        fake.options().toBuilder()
            .circuitBreaker(CircuitBreakerPolicy.disabled())
            .retry(step.variant() % 2 == 0 ? RetryPolicy.never() : RetryPolicy.defaults())
            .transport(settings.control().on(transport));
    return Fireworks.connect(options.build());
  }

  /** Corrupts the answer to one request of those that it sends. */
  private record Corrupting(HttpTransport transport, long seed, int request, AtomicInteger requests)
      implements HttpTransport {
    @Override
    public HttpExchange open(HttpRequest sent) {
      boolean isCorrupted = requests.incrementAndGet() == request;
      HttpExchange exchange = transport.open(sent);
      return isCorrupted ? new CorruptedExchange(exchange, seed, request) : exchange;
    }

    @Override
    public void close() {
      transport.close();
    }
  }

  private record CorruptedExchange(HttpExchange exchange, long seed, int request)
      implements HttpExchange {
    @Override
    public HttpResponse send() throws IOException {
      return new CorruptedAnswer(seed, request).of(exchange.send());
    }

    @Override
    public void abort() {
      exchange.abort();
    }

    @Override
    public void close() {
      exchange.close();
    }
  }
}
