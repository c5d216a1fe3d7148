// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.http.WireResponse;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The journal of requests, in the order of their answers. When it grows too large for the memory of the JVM it drops
 * its oldest entries, see {@link #dropped()}. Safe for many threads.
 */
public final class Requests {
  private static final int MAX_ENTRIES = 100_000;
  private static final long MAX_CHARACTERS =
      Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 16);

  private final ArrayDeque<JournalEntry> received = new ArrayDeque<>();
  private long characters;
  private long dropped;
  private long counted;

  private final int mostEntries;
  private final long mostCharacters;

  Requests() {
    this(MAX_ENTRIES, MAX_CHARACTERS);
  }

  Requests(int mostEntries, long mostCharacters) {
    this.mostEntries = mostEntries;
    this.mostCharacters = mostCharacters;
  }

  /** How many entries the journal has dropped since it was last cleared; 0 if it shows every request. */
  public synchronized long dropped() {
    return dropped;
  }

  /** Every request so far, except the dropped ones. */
  public List<ReceivedRequest> all() {
    return entries().stream().map(JournalEntry::shown).toList();
  }

  /**
   * The requests of one method and path.
   *
   * @param method e.g. {@code POST}, or {@code *} for any
   * @param path where {@code ...} stands for anything and {@code *} for one segment, e.g. {@code .../dpoJobs}
   */
  public List<ReceivedRequest> matching(String method, String path) {
    var pattern = new PathPattern(path);
    return entries().stream()
        .filter(
            entry ->
                (method.equals("*") || entry.method().equals(method))
                    && pattern.matches(entry.path()))
        .map(JournalEntry::shown)
        .toList();
  }

  /** Removes all entries. */
  public synchronized void clear() {
    received.clear();
    characters = 0;
    dropped = 0;
  }

  void add(Instant time, WireRequest request, byte[] body, @Nullable WireResponse answer) {
    keep(new JournalEntry(time, request, body, answer));
  }

  private synchronized void keep(JournalEntry entry) {
    entry.numbered(++counted);
    received.add(entry);
    characters += entry.characters();
    while (received.size() > mostEntries || characters > mostCharacters) {
      characters -= received.remove().characters();
      dropped++;
    }
  }

  private synchronized List<JournalEntry> entries() {
    return List.copyOf(received);
  }
}
