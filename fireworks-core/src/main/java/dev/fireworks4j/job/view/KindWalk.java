// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job.view;

import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.UnexpectedAnswerException;
import dev.fireworks4j.internal.Outages;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.JobGateway;
import dev.fireworks4j.page.Filter;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.OrderBy;
import dev.fireworks4j.page.Page;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of one kind, newest first. The service is asked for that order; if it does not keep it, the rest of the kind
 * is read and sorted here. Pages are read as they are needed, and none beyond the time that was asked for.
 */
final class KindWalk {
  /** Newest first; a job without a time counts as the oldest. */
  static final Comparator<Job> NEWEST_FIRST =
      Comparator.comparing(KindWalk::time).reversed().thenComparing(Job::name);

  /** Maximum number of unordered jobs in memory: some 30 MB. */
  private static final int MAX_SORTED = 10_000;

  private final String collection;
  private final JobGateway<? extends Job> gateway;
  private final JobCriteria criteria;
  private final Consumer<FireworksException> problems;
  private final Deque<Job> ready = new ArrayDeque<>();
  private Iterator<? extends Page<? extends Job>> pages;
  private boolean isFiltered;
  private boolean isFirstPage = true;
  private boolean atEnd;
  private boolean hasDescended;
  private boolean isRetired;
  private @Nullable FireworksException failure;
  private Instant oldest = Instant.MAX;

  KindWalk(
      String collection,
      JobGateway<? extends Job> gateway,
      JobCriteria criteria,
      Consumer<FireworksException> problems) {
    this.collection = collection;
    this.gateway = gateway;
    this.criteria = criteria;
    this.problems = problems;
    Filter filter = criteria.filter(collection);
    this.isFiltered = filter != null;
    this.pages = pages(filter);
  }

  /** The newest job not yet taken, or null if there is none. */
  @Nullable Job peek() {
    while (ready.isEmpty() && !atEnd) {
      Page<? extends Job> page = page();
      if (page != null) {
        take(page);
      }
    }
    return ready.peek();
  }

  void remove() {
    ready.remove();
  }

  /** The failure that ended the walk early; null if there was none. */
  @Nullable FireworksException failure() {
    return failure;
  }

  /** Whether the service no longer has the kind, which counts as having no jobs of it. */
  boolean isRetired() {
    return isRetired;
  }

  private Iterator<? extends Page<? extends Job>> pages(@Nullable Filter filter) {
    ListQuery query =
        ListQuery.builder().filter(filter).orderBy(OrderBy.descending("create_time")).build();
    return gateway.list(query).pages().iterator();
  }

  /** The next page; null if there is none or the walk has to start again. */
  private @Nullable Page<? extends Job> page() {
    try {
      Page<? extends Job> page = pages.next();
      atEnd = !pages.hasNext();
      return page;
    } catch (FireworksException failed) {
      if (Outages.concernsAll(failed)) {
        throw failed;
      }
      int status = failed instanceof ApiException refused ? refused.httpStatus() : 0;
      if (status == 400 && isFiltered && isFirstPage) {
        isFiltered = false;
        pages = pages(null);
        return null;
      }
      atEnd = true;
      isRetired =
          collection.equals(JobKinds.LEGACY) && (status == 404 || status == 405 || status == 501);
      if (!isRetired) {
        failure = failed;
        problems.accept(failed);
      }
      return null;
    }
  }

  private void take(Page<? extends Job> page) {
    boolean isOnlyPage = isFirstPage && atEnd;
    isFirstPage = false;
    if (isOnlyPage || !isInOrder(page.items())) {
      sortRest(page);
      return;
    }
    page.items().stream().filter(criteria::matches).forEach(ready::add);
    // Equal times do not prove an order.
    atEnd |= hasDescended && !page.items().isEmpty() && criteria.isPast(oldest);
  }

  private boolean isInOrder(List<? extends Job> items) {
    for (Job job : items) {
      Instant created = time(job);
      if (created.isAfter(oldest)) {
        return false;
      }
      hasDescended |= created.isBefore(oldest) && oldest.isBefore(Instant.MAX);
      oldest = created;
    }
    return true;
  }

  /** Reads the kind to its end, and keeps the newest matching jobs. */
  private void sortRest(Page<? extends Job> first) {
    var newest = new PriorityQueue<Job>(NEWEST_FIRST.reversed());
    boolean isCut = false;
    for (Page<? extends Job> page = first; page != null; page = atEnd ? null : page()) {
      for (Job job : page.items()) {
        if (criteria.matches(job)) {
          newest.add(job);
        }
        if (newest.size() > MAX_SORTED) {
          newest.remove();
          isCut = true;
        }
      }
    }
    var sorted = new ArrayList<>(newest);
    sorted.sort(NEWEST_FIRST);
    ready.addAll(sorted);
    if (isCut) {
      problems.accept(
          new UnexpectedAnswerException(
              "list " + collection + ": only the newest " + MAX_SORTED + " are shown; the rest",
              "the service did not list newest first, so they had to be sorted here.",
              "narrow the view, e.g. with since()",
              null));
    }
  }

  private static Instant time(Job job) {
    Instant created = job.createTime();
    return created == null ? Instant.MIN : created;
  }
}
