// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.error.WaitTimeoutException;
import dev.fireworks4j.internal.Outages;
import dev.fireworks4j.internal.Polls;
import dev.fireworks4j.page.Page;
import dev.fireworks4j.resource.Phase;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The resources of one kind in a wait for many. Each round reads all of them, by listing the kind or by getting one
 * after the other, whichever takes fewer requests.
 */
final class MultiWaitGroup<R extends Awaitable> {
  /** Resources that a complete list does not show are read one by one, but not all in one round. */
  private static final int MAX_ABSENT = 200;

  private final ResourceLists<R> source;
  private final Wait wait;
  private final Map<String, AwaitedResource<R>> open = new LinkedHashMap<>();
  private final Listener<R> listener;

  private Set<String> unseen = Set.of();
  private @Nullable MultiWaitListing<R> listing;
  private Deque<String> gets = new ArrayDeque<>();
  private int listCost;
  private boolean refusesLists;

  MultiWaitGroup(ResourceLists<R> source, Wait wait, Listener<R> listener) {
    this.source = source;
    this.wait = wait;
    this.listener = listener;
  }

  /**
   * Receives the results.
   *
   * @param ended of every end
   * @param outage told about a failed request that concerns many, with their parent
   */
  record Listener<R extends Awaitable>(
      Consumer<Outcome<R>> ended, BiConsumer<String, FireworksException> outage) {}

  void add(String name) {
    open.put(name, new AwaitedResource<>(name, wait, false));
  }

  /** The collection. */
  String kind() {
    String parent = source.parent();
    return parent.substring(parent.lastIndexOf('/') + 1);
  }

  int open() {
    return open.size();
  }

  /** Begins a round and chooses how to read. {@code listCost} is 0 before the first list. */
  void begin() {
    unseen = new LinkedHashSet<>(open.keySet());
    boolean lists = !refusesLists && open.size() > 1 && listCost <= open.size();
    listing = lists ? new MultiWaitListing<>(source.pages()) : null;
    gets = lists ? new ArrayDeque<>() : new ArrayDeque<>(open.keySet());
  }

  boolean isRoundOver() {
    return listing == null && gets.isEmpty();
  }

  /** One request of the round. */
  void request(Supplier<Duration> elapsed) {
    MultiWaitListing<R> current = listing;
    if (current != null) {
      list(current, elapsed);
    } else {
      get(gets.remove(), elapsed);
    }
  }

  /** The last round is over: the rest has timed out. */
  void giveUp() {
    for (AwaitedResource<R> awaited : List.copyOf(open.values())) {
      end(awaited.timedOut(WaitTimeoutException.TimeoutReason.LIMIT, wait.limit(), null));
    }
  }

  private void list(MultiWaitListing<R> current, Supplier<Duration> elapsed) {
    Page<? extends R> page;
    try {
      page = Polls.run(current::next);
    } catch (FireworksException failure) {
      listing = null;
      refused(failure, elapsed.get());
      return;
    }
    int before = unseen.size();
    for (R resource : page.items()) {
      if (unseen.remove(resource.name())) {
        seen(resource, elapsed.get());
      }
    }
    current.brought(before - unseen.size());
    if (unseen.isEmpty()) {
      listCost = current.pages();
      listing = null;
    } else if (!current.hasNext()) {
      listCost = current.pages() + Math.min(unseen.size(), MAX_ABSENT);
      listing = null;
      unseen.stream().limit(MAX_ABSENT).forEach(gets::add);
    } else if (current.pagesLeft() > unseen.size()) {
      listCost = current.pages() + unseen.size();
      listing = null;
      gets.addAll(unseen);
    }
  }

  private void refused(FireworksException failure, Duration elapsed) {
    if (Outages.concernsAll(failure)) {
      throw failure;
    }
    if (Outages.passes(failure)) {
      listener.outage.accept(source.parent(), failure);
      failed(List.copyOf(unseen), failure, elapsed);
    } else {
      refusesLists = true;
      gets.addAll(unseen);
    }
  }

  private void get(String name, Supplier<Duration> elapsed) {
    try {
      seen(Polls.run(() -> source.get(name)), elapsed.get());
    } catch (NotFoundException missing) {
      missing(name, missing, elapsed.get());
    } catch (FireworksException failure) {
      if (Outages.concernsAll(failure)) {
        throw failure;
      }
      if (Outages.passes(failure)) {
        // The others would fail in the same way.
        listener.outage.accept(source.parent(), failure);
        failed(gets, failure, elapsed.get());
        gets.clear();
      }
      failed(List.of(name), failure, elapsed.get());
    }
  }

  private void seen(R resource, Duration elapsed) {
    AwaitedResource<R> awaited = open.get(resource.name());
    if (awaited != null) {
      end(awaited.seen(resource, elapsed));
    }
  }

  private void missing(String name, NotFoundException failure, Duration elapsed) {
    AwaitedResource<R> awaited = open.get(name);
    if (awaited == null) {
      return;
    }
    try {
      end(awaited.missing(failure, elapsed));
    } catch (NotFoundException neverThere) {
      end(awaited.ended(Phase.DELETED));
    }
  }

  private void failed(Collection<String> names, FireworksException failure, Duration elapsed) {
    for (String name : names) {
      AwaitedResource<R> awaited = open.get(name);
      if (awaited == null) {
        continue;
      }
      try {
        end(awaited.failed(failure, elapsed));
      } catch (FireworksException refusal) {
        end(awaited.timedOut(WaitTimeoutException.TimeoutReason.REFUSED, elapsed, refusal));
      }
    }
  }

  private void end(@Nullable Outcome<R> outcome) {
    if (outcome != null) {
      open.remove(outcome.name());
      listener.ended.accept(outcome);
    }
  }
}
