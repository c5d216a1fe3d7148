// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job.view;

import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Listeners;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.JobGateway;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.job.TuningJobGateway;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.resource.Status;
import dev.fireworks4j.time.Timekeeper;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
import dev.fireworks4j.waiting.Waiter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The jobs of all kinds as one list, newest first.
 *
 * <pre>{@code
 * fireworks.jobs().failed().since(Duration.ofDays(7)).stream().forEach(job -> System.out.println(job.name()));
 * }</pre>
 *
 * <p>Every filter gives a new view. Pages are read as the list is walked; each {@link #iterator()} and
 * {@link #stream()} starts from the beginning. Filters are sent to the service where it may know them and are always
 * applied here too, so the result is correct even where the service ignores them.
 *
 * <p>If a kind cannot be listed, because the key may not or the service fails, the others are still listed: the kind is
 * reported to {@link #onProblem} and kept in {@link #problems()}. The walk fails, with the first failure, only if no
 * kind can be listed. A view may be shared between threads, an iterator may not.
 */
public final class JobsView implements Iterable<Job> {
  private final Ports ports;
  private final JobCriteria criteria;
  private final List<Consumer<? super Problem>> listeners;
  private final List<Problem> problems = new CopyOnWriteArrayList<>();

  /** What all views of a client share. */
  private record Ports(JobKinds kinds, Timekeeper time, Waiter waiter) {}

  private JobsView(Ports ports, JobCriteria criteria, List<Consumer<? super Problem>> listeners) {
    this.ports = ports;
    this.criteria = criteria;
    this.listeners = listeners;
  }

  /**
   * All jobs of these gateways; those of a client are {@code Fireworks.jobs()}.
   *
   * @param gateways by the collection in the names of their jobs, e.g. {@code dpoJobs}
   * @param account id of the client's account; may ask the service for it
   */
  public static JobsView of(
      Map<String, ? extends JobGateway<? extends Job>> gateways,
      Supplier<String> account,
      Timekeeper time,
      Waiter waiter) {
    return new JobsView(
        new Ports(new JobKinds(new LinkedHashMap<>(gateways), account), time, waiter),
        JobCriteria.ALL,
        List.of());
  }

  /**
   * A kind that could not be listed completely.
   *
   * @param collection the kind's plural on the wire, e.g. {@code dpoJobs}
   * @param failure why
   */
  public record Problem(String collection, FireworksException failure) {}

  /** Only jobs that failed. Expired and cancelled ones did not. */
  public JobsView failed() {
    return with(criteria.and(job -> job.state().isFailed(), List.of(JobState.FAILED)));
  }

  /** Only jobs that have not ended, including those in a state newer than this library. */
  public JobsView active() {
    return with(criteria.and(job -> !job.state().isTerminal()));
  }

  /** Only jobs in one of these states, which must match exactly: the legacy kind has states of its own. */
  public JobsView inState(JobState... states) {
    List<JobState> wanted = List.of(states);
    if (wanted.isEmpty()) {
      throw new IllegalArgumentException("states: none given; leave the filter out for all");
    }
    return with(criteria.and(job -> wanted.contains(job.state()), wanted));
  }

  /** Only jobs created within this time before now. */
  public JobsView since(Duration age) {
    if (age.isZero() || age.isNegative()) {
      throw new IllegalArgumentException("since: " + age + " is not positive");
    }
    Instant now = ports.time.now();
    boolean isLongerThanTime = age.compareTo(Duration.between(Instant.EPOCH, now)) > 0;
    return since(isLongerThanTime ? Instant.EPOCH : now.minus(age));
  }

  /** Only jobs created at this moment or later. Ends the walk early, where the service lists newest first. */
  public JobsView since(Instant earliest) {
    return with(criteria.since(Objects.requireNonNull(earliest, "earliest")));
  }

  /** Only jobs created before this moment. */
  public JobsView until(Instant end) {
    return with(criteria.until(Objects.requireNonNull(end, "end")));
  }

  /** Only jobs of this user, by e-mail address; upper and lower case are the same. */
  public JobsView createdBy(String email) {
    Objects.requireNonNull(email, "email");
    return with(criteria.and(job -> email.equalsIgnoreCase(job.createdBy())));
  }

  /** Only jobs that read, write or start from a model, dataset or evaluator with this text in its name. */
  public JobsView using(String modelOrDataset) {
    Predicate<String> found = holding(modelOrDataset);
    return with(criteria.and(job -> job.references().stream().anyMatch(found)));
  }

  /** Only jobs with this text in their name, display name, creator, status message or what they use. */
  public JobsView matching(String text) {
    Predicate<String> found = holding(text);
    return with(criteria.and(job -> texts(job).anyMatch(found)));
  }

  /**
   * Only these kinds, by their plural on the wire.
   *
   * @throws IllegalArgumentException for one that does not exist, and for none
   */
  public JobsView ofKinds(String... collections) {
    if (collections.length == 0) {
      throw new IllegalArgumentException("kinds: none given; leave the filter out for all");
    }
    return new JobsView(
        new Ports(ports.kinds.only(List.of(collections)), ports.time, ports.waiter),
        criteria,
        listeners);
  }

  /** Adds a listener that is told about each kind that could not be listed, as soon as that is known. */
  public JobsView onProblem(Consumer<? super Problem> listener) {
    var all = new ArrayList<>(listeners);
    all.add(Objects.requireNonNull(listener, "listener"));
    return new JobsView(ports, criteria, List.copyOf(all));
  }

  /** The kinds that the latest walk of this view could not list so far. Empty means that nothing is missing. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The jobs, newest first. The first one costs a request for each kind. */
  @Override
  public Iterator<Job> iterator() {
    problems.clear();
    var walks = new ArrayList<KindWalk>();
    ports
        .kinds
        .gateways()
        .forEach(
            (collection, gateway) ->
                walks.add(
                    new KindWalk(
                        collection, gateway, criteria, failure -> note(collection, failure))));
    return new MergedJobs(walks);
  }

  /** The jobs as a sequential stream. */
  public Stream<Job> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  /**
   * One job of any kind, whatever the filters.
   *
   * @param job full name, since an id does not tell the kind
   */
  public Job get(String job) {
    ResourceName name = ports.kinds.name(job);
    return ports.kinds.gateway(name.collection()).get(name.id());
  }

  /**
   * Stops a job of any kind that can be cancelled, and keeps its record; see {@link TuningJobGateway#cancel}.
   *
   * @param job full name
   * @throws IllegalArgumentException if jobs of its kind can only be deleted
   */
  public void cancel(String job) {
    ResourceName name = ports.kinds.name(job);
    if (!(ports.kinds.gateway(name.collection()) instanceof TuningJobGateway<?, ?> gateway)) {
      throw new IllegalArgumentException(
          "job: "
              + name.collection()
              + " cannot be cancelled; delete() stops one and loses its record");
    }
    gateway.cancel(name.id());
  }

  /**
   * Blocks until a job of any kind has come to an end; see {@link dev.fireworks4j.job.JobGateway#await}.
   *
   * @param job full name
   */
  public Outcome<Job> await(String job, Wait wait) {
    return ports.waiter.await(ports.kinds.name(job).toString(), () -> get(job), wait);
  }

  /**
   * The same without a thread of its own; see {@link dev.fireworks4j.job.JobGateway#awaitAsync}.
   *
   * @param job full name
   */
  public CompletableFuture<Outcome<Job>> awaitAsync(String job, Wait wait) {
    return ports.waiter.awaitAsync(ports.kinds.name(job).toString(), () -> get(job), wait);
  }

  /**
   * Waits for all these jobs together; see {@code Fireworks.awaitAll}.
   *
   * @param jobs full names
   */
  public Stream<Outcome<Job>> awaitAll(Collection<String> jobs, Wait wait) {
    return ports.waiter.awaitAll(ports.kinds.byKind(jobs), wait);
  }

  private JobsView with(JobCriteria other) {
    return new JobsView(ports, other, listeners);
  }

  private void note(String collection, FireworksException failure) {
    var problem = new Problem(collection, failure);
    problems.add(problem);
    Listeners.tell(listeners, problem);
  }

  private static Stream<String> texts(Job job) {
    Status status = job.status();
    String message = status == null ? null : status.message();
    return Stream.concat(
        Copies.given(job.name(), job.displayName(), job.createdBy(), message).stream(),
        job.references().stream());
  }

  private static Predicate<String> holding(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("text: blank; leave the filter out for all");
    }
    String wanted = text.toLowerCase(Locale.ROOT);
    return candidate -> candidate.toLowerCase(Locale.ROOT).contains(wanted);
  }
}
