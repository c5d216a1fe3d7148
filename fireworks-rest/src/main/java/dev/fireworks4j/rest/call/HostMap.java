// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import java.util.Comparator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Something for each host that was called, at most for some hundreds of hosts: their names come from signed URLs. The
 * hosts that were called longest ago are dropped.
 */
final class HostMap<V> {
  static final int MOST = 256;

  private final ConcurrentHashMap<Host, Entry<V>> entries = new ConcurrentHashMap<>();
  private final Function<Host, V> factory;

  HostMap(Function<Host, V> factory) {
    this.factory = factory;
  }

  private static final class Entry<V> {
    private final V value;
    private volatile long lastUse;

    Entry(V value) {
      this.value = value;
    }
  }

  /** What is kept for a host, made now if there is nothing. */
  V get(Host host) {
    Entry<V> entry = entries.get(host);
    if (entry == null) {
      entry = entries.computeIfAbsent(host, added -> new Entry<>(factory.apply(added)));
      entry.lastUse = System.nanoTime();
      dropOldest();
    } else if (entries.size() > MOST / 2) {
      // Most clients know two hosts and need no clock here.
      entry.lastUse = System.nanoTime();
    }
    return entry.value;
  }

  int size() {
    return entries.size();
  }

  /** A quarter at a time, so that sorting is rare. */
  private void dropOldest() {
    if (entries.size() <= MOST) {
      return;
    }
    long now = System.nanoTime();
    record Use(Host host, long age) {}
    entries.entrySet().stream()
        .map(entry -> new Use(entry.getKey(), now - entry.getValue().lastUse))
        .sorted(Comparator.comparingLong(Use::age).reversed())
        .limit(MOST / 4)
        .map(Use::host)
        .forEach(entries::remove);
  }
}
