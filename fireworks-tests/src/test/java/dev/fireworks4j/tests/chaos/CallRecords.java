// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What was sent on one end, and what arrived and was done on the other. Safe for many threads. */
final class CallRecords {
  private final ConcurrentHashMap<Integer, List<InjectedFault>> sent = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, AtomicInteger> arrived = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Integer, AtomicInteger> requests = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Integer, Set<Integer>> changes = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Integer, AtomicInteger> done = new ConcurrentHashMap<>();
  private final AtomicInteger resentReads = new AtomicInteger();
  private final ConcurrentHashMap<Integer, Integer> resentWrites = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Integer, String> leaks = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Integer, CountDownLatch> dropped = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Fault, AtomicInteger> faults = new ConcurrentHashMap<>();

  void sent(InjectedFault fault) {
    sent.computeIfAbsent(fault.call(), call -> new ArrayList<>()).add(fault);
    if (fault.fault() != Fault.NONE) {
      faults.computeIfAbsent(fault.fault(), kind -> new AtomicInteger()).incrementAndGet();
    }
  }

  /** The client's end of a connection that was made to stand still is gone. */
  void dropped(int call) {
    dropping(call).countDown();
  }

  /** True once the server saw that connection go. */
  boolean awaitDropped(int call, Duration limits) throws InterruptedException {
    return dropping(call).await(limits.toMillis(), TimeUnit.MILLISECONDS);
  }

  private CountDownLatch dropping(int call) {
    return dropped.computeIfAbsent(call, key -> new CountDownLatch(1));
  }

  /** A request came in; the same attempt a second time is one that the transport sent again by itself. */
  void arrived(int call, int attempt, String method) {
    requests.computeIfAbsent(call, key -> new AtomicInteger()).incrementAndGet();
    if (!method.equals("GET")) {
      changes.computeIfAbsent(call, key -> ConcurrentHashMap.newKeySet()).add(attempt);
    }
    int times =
        arrived.computeIfAbsent(call + "/" + attempt, key -> new AtomicInteger()).incrementAndGet();
    if (times > 1 && method.equals("GET")) {
      resentReads.incrementAndGet();
    } else if (times > 1) {
      resentWrites.merge(call, 1, Integer::sum);
    }
  }

  /** Attempts at a change that reached the server; a look at its result is none. */
  List<InjectedFault> changes(int call) {
    Set<Integer> arrivals = changes.getOrDefault(call, Set.of());
    return attempts(call).stream().filter(fault -> arrivals.contains(fault.attempt())).toList();
  }

  /** Something came where it does not belong. */
  void leaked(int call, String where) {
    leaks.put(call, where);
  }

  List<Violation> leaks() {
    return leaks.entrySet().stream()
        .map(leak -> Violation.of(leak.getKey(), leak.getValue(), this))
        .toList();
  }

  /** A change was carried out. */
  void carriedOut(int call) {
    done.computeIfAbsent(call, key -> new AtomicInteger()).incrementAndGet();
  }

  /** Every attempt of a call with what it met. */
  List<InjectedFault> attempts(int call) {
    return List.copyOf(sent.getOrDefault(call, List.of()));
  }

  int requests(int call) {
    return requests.getOrDefault(call, new AtomicInteger()).get();
  }

  int timesCarriedOut(int call) {
    return done.getOrDefault(call, new AtomicInteger()).get();
  }

  Map<Fault, Integer> faults() {
    var counts = new EnumMap<Fault, Integer>(Fault.class);
    faults.forEach((fault, count) -> counts.put(fault, count.get()));
    return counts;
  }

  int resentReads() {
    return resentReads.get();
  }

  /** Changes that the transport sent again by itself. */
  List<Violation> resentWrites() {
    return resentWrites.keySet().stream()
        .map(call -> Violation.of(call, "one attempt arrived more than once", this))
        .toList();
  }
}
