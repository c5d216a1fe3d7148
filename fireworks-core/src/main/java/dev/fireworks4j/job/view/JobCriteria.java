// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job.view;

import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.page.Filter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs a view shows. Filters that the service may know are sent to it as well, but it has not been seen to filter
 * jobs, so everything is also tested here.
 *
 * @param test all criteria but the times
 * @param states the states to ask the service for; empty for all
 * @param since createTime from here on; null for the beginning
 * @param until createTime before this; null for no end
 */
record JobCriteria(
    Predicate<Job> test, List<JobState> states, @Nullable Instant since, @Nullable Instant until) {

  static final JobCriteria ALL = new JobCriteria(job -> true, List.of(), null, null);

  JobCriteria and(Predicate<Job> more) {
    return new JobCriteria(test.and(more), states, since, until);
  }

  /** Adds states, named as the new kinds name them; the test also accepts those of the legacy kind. */
  JobCriteria and(Predicate<Job> more, List<JobState> asked) {
    return new JobCriteria(test.and(more), states.isEmpty() ? asked : states, since, until);
  }

  JobCriteria since(Instant time) {
    return new JobCriteria(test, states, time, until);
  }

  JobCriteria until(Instant time) {
    return new JobCriteria(test, states, since, time);
  }

  /** A job without a time is outside every time range. */
  boolean matches(Job job) {
    Instant created = job.createTime();
    boolean inTime =
        created == null
            ? since == null && until == null
            : !isBefore(created, since) && (until == null || created.isBefore(until));
    return inTime && test.test(job);
  }

  /** Whether this time is before the range, so that older jobs need not be read. */
  boolean isPast(@Nullable Instant created) {
    return created != null && isBefore(created, since);
  }

  /** The filter to send; null for none. */
  @Nullable Filter filter(String collection) {
    var conditions = new ArrayList<Filter>();
    states.stream()
        .map(state -> Filter.where("state").is(words(collection, state)))
        .reduce(Filter::or)
        .ifPresent(conditions::add);
    if (since != null) {
      conditions.add(Filter.where("create_time").isAtLeast(since));
    }
    if (until != null) {
      conditions.add(Filter.where("create_time").isLessThan(until));
    }
    return conditions.stream().reduce(Filter::and).orElse(null);
  }

  private static JobState words(String collection, JobState state) {
    return collection.equals(JobKinds.LEGACY)
        ? new JobState(state.value().replaceFirst("^JOB_STATE_", ""))
        : state;
  }

  private static boolean isBefore(Instant time, @Nullable Instant bound) {
    return bound != null && time.isBefore(bound);
  }
}
