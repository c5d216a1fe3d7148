// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.time.Timekeeper;
import dev.fireworks4j.transport.HttpTransport;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Makes calls: the deadline, log and listeners around a call's operations. */
public final class CallRunner implements AutoCloseable {
  private final HttpTransport transport;
  private final Timekeeper time;
  private final Watchdog watchdog = new Watchdog();
  private final RetryDelays delays;
  private final CallListeners listeners;
  private final OperationRunner operations;
  private final AtomicBoolean closed = new AtomicBoolean();

  public CallRunner(HttpTransport transport, FireworksOptions options, Identity identity) {
    this.transport = transport;
    this.time = options.time();
    this.delays = new RetryDelays(time);
    this.listeners = new CallListeners(options.listeners());
    var attempts =
        new AttemptRunner(
            transport,
            watchdog,
            identity,
            new AnswerReader(watchdog, options.maxResponseBytes()),
            new RefusalReader(time));
    int tokens = options.retry().budget();
    var hosts = new Hosts(options.circuitBreaker(), tokens, time, listeners);
    this.operations =
        new OperationRunner(
            attempts, hosts, new WakeUps(), delays, options.circuitBreaker().openFor());
  }

  /** Begins a call of the user's, with a budget over all its operations. */
  public UserCall begin(Budget budget, CallSettings settings) {
    return new UserCall(requestId(), budget, settings, time);
  }

  /** Unique, not secret: {@link UUID#randomUUID} takes a lock that all threads of the JVM share. */
  private static String requestId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  /**
   * Runs one operation to its result: as one of several of a call, or as a call of its own.
   *
   * @throws FireworksException of every kind that a call can end in
   */
  public <T> T run(ResumableOperation<T> work, UserCall call) {
    Operation<T> first = work.next();
    return call.isUnderWay()
        ? operations.run(work, first, call)
        : call(first, call, () -> operations.run(work, first, call));
  }

  /**
   * Makes a call that takes several operations, which are one call to listeners. A stream that it opens ends it later.
   *
   * @param main the operation that the call is named after
   * @param work runs operations of this call and no other
   */
  public <T> T call(Operation<?> main, UserCall call, Supplier<T> work) {
    Runnable leave = call.enter(main, listeners.begin(main, call));
    try {
      T result = work.get();
      call.endUnlessStreamed();
      return result;
    } catch (RuntimeException | Error thrown) {
      call.end(thrown);
      throw thrown;
    } finally {
      leave.run();
    }
  }

  /** A task for a thread of this library, with what listeners capture of the calling one. */
  public <T> Callable<T> carried(Callable<T> task) {
    return listeners.carried(task);
  }

  /** Ends calls in flight, then closes the transport. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      watchdog.close();
      delays.close();
      transport.close();
    }
  }
}
