// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.FireworksOptionsBuilder;
import dev.fireworks4j.testkit.inference.InferenceService;
import dev.fireworks4j.testkit.inference.InferenceState;
import dev.fireworks4j.testkit.kind.Catalog;
import dev.fireworks4j.testkit.kind.Seeds;
import dev.fireworks4j.testkit.query.Json;
import dev.fireworks4j.testkit.server.HttpEndpoint;
import dev.fireworks4j.testkit.server.InProcessTransport;
import dev.fireworks4j.testkit.server.RequestPipeline;
import dev.fireworks4j.testkit.server.Service;
import dev.fireworks4j.testkit.server.Settings;
import dev.fireworks4j.testkit.steering.Steering;
import dev.fireworks4j.testkit.steering.SteeringDoor;
import dev.fireworks4j.testkit.steering.SteeringGuard;
import dev.fireworks4j.testkit.store.Blobs;
import dev.fireworks4j.testkit.store.FakeState;
import dev.fireworks4j.testkit.store.SavedState;
import dev.fireworks4j.transport.HttpTransport;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A Fireworks service in memory, for tests without a network or a bill. It listens on the loopback interface and can
 * be reached without a socket as well. Everything it does depends on the calls, its seed and its clock only. The clock
 * moves when the test moves it and when a client of this fake waits. Safe for many threads.
 *
 * <p>A dataset, model or evaluator that a job names need not exist here: such a job runs on no rows at all, so that a
 * test of jobs needs no upload. One that exists is read, and its first bad row fails the job.
 */
public final class FakeFireworks implements AutoCloseable {
  static {
    Blobs.sweep();
  }

  private final Settings settings;
  private final FakeClock clock;
  private final FakeState store;
  private final Service service;
  private final RequestPipeline pipeline;
  private final HttpEndpoint http;
  private final Faults faults;
  private final Requests requests = new Requests();
  private final Jobs jobs;
  private final FakeDeployments deployments;
  private final FakeDatasets datasets;
  private final FakeEvaluators evaluators;
  private final Catalog catalog = new Catalog();
  private final InferenceState inference;

  FakeFireworks(FakeFireworksBuilder builder) {
    settings = builder.settings();
    clock = new FakeClock(builder.live);
    faults = new Faults(clock::now);
    store = new FakeState(clock::now, builder.speed, builder.seed, builder.maxStoredBytes);
    inference = new InferenceState(store);
    service =
        new Service(store, settings, catalog, new InferenceService(inference, clock::isGoneAfter));
    pipeline = new RequestPipeline(service, clock::now, faults::take, requests::add);
    jobs = new Jobs(store, catalog, settings);
    deployments = new FakeDeployments(store, settings);
    datasets = new FakeDatasets(store, settings);
    evaluators = new FakeEvaluators(store, settings);
    Seeds.plant(store, catalog, settings);
    var listen = builder.listenAddress();
    var steering = new Steering(this, store, catalog);
    var guard = new SteeringGuard(listen.isLoopback(), builder.steeringToken);
    http =
        new HttpEndpoint(
            new SteeringDoor(pipeline, steering, guard, clock::now), clock::now, listen);
  }

  /** Starts a fake with account {@code acme} and key {@code fw_test} on a free port of the loopback interface. */
  public static FakeFireworks start() {
    return builder().start();
  }

  /** Settings other than the defaults. */
  public static FakeFireworksBuilder builder() {
    return new FakeFireworksBuilder();
  }

  /** Where it listens, e.g. {@code http://127.0.0.1:41327}. */
  public URI baseUri() {
    return http.baseUri();
  }

  /** Options of a client that reaches this fake over HTTP, with its key, its account and its clock. */
  public FireworksOptions options() {
    return optionsBuilder().build();
  }

  /** A client that reaches this fake in process, without a socket. The caller closes it. */
  public Fireworks connect() {
    return Fireworks.connect(optionsBuilder().transport(transport()).build());
  }

  /** A new transport that reaches this fake without a socket, whatever host its requests name. */
  public HttpTransport transport() {
    return new InProcessTransport(pipeline);
  }

  /**
   * The clock of jobs, signed URLs and {@code Date}. Waits of clients made by {@link #options()} and {@link #connect()}
   * move it, also those that block no thread. A client that is given this clock itself as its time moves it by blocking
   * waits only.
   */
  public FakeClock clock() {
    return clock;
  }

  /** By how much jobs are faster than the clock; 1 unless set. */
  public double speed() {
    return store.exclusively(store::speed);
  }

  /**
   * Makes what is scheduled from now on this many times faster than the clock; {@link #reset} restores the default.
   *
   * @throws IllegalArgumentException if the factor is not between 1 and a billion
   */
  public void speed(double factor) {
    double checked = FakeFireworksBuilder.checkedSpeed(factor);
    store.change(() -> store.speed(checked));
  }

  /**
   * Moves the clock from step to step until no resource changes by itself any more. Changes of resources that are left
   * alone do not count, such as those of a deployment that gets no requests, and neither do held jobs.
   *
   * @param atMost how far the clock may move
   * @return false if something would still change after that
   * @throws IllegalArgumentException if the duration is negative
   */
  public boolean awaitIdle(Duration atMost) {
    Instant end = clock.now().plus(FakeClock.notNegative("atMost", atMost));
    Instant next = store.nextWork();
    while (next != null && !next.isAfter(end)) {
      Duration wait = Duration.between(clock.now(), next);
      // In a fake on real time it may be due by now.
      clock.advance(wait.isNegative() ? Duration.ZERO : wait);
      next = store.nextWork();
    }
    return next == null;
  }

  /** Decides which requests fail, and how. */
  public Faults faults() {
    return faults;
  }

  /** The requests that it received. */
  public Requests requests() {
    return requests;
  }

  /** Stores resources and decides what happens to jobs. */
  public Jobs jobs() {
    return jobs;
  }

  /** Decides what models answer, and shows their questions. */
  public FakeInference inference() {
    return new FakeInference(inference, requests, settings.accountName());
  }

  /** Decides what happens to deployments and to what is loaded on them. */
  public FakeDeployments deployments() {
    return deployments;
  }

  /** Fills datasets. */
  public FakeDatasets datasets() {
    return datasets;
  }

  /** Decides what happens to evaluators. */
  public FakeEvaluators evaluators() {
    return evaluators;
  }

  /**
   * Restores the state after the start: only the seeds, no faults, an empty journal, the clock at its start without
   * tasks of the test. A client's wait for a job that was there before ends as that of a deleted job.
   */
  public void reset() {
    faults.clear();
    store.change(
        () -> {
          store.clear();
          service.reset();
          inference.clear();
          clock.reset();
          Seeds.plant(store, catalog, settings);
        });
    requests.clear();
  }

  /**
   * Saves resources, what is scheduled for them, files and the time, as of one moment, to {@link #load} later, perhaps
   * in another fake, where jobs continue from their states. Users' API keys, faults and scripts are not part of it; the
   * state in which jobs are held is.
   *
   * @return JSON
   */
  public String save() {
    return store.exclusively(() -> Json.text(new SavedState(store).save()));
  }

  /**
   * Resets the fake and replaces its seeds by what {@link #save} returned. The clock moves to the time of the save.
   *
   * @throws IllegalArgumentException if it is not such JSON; the fake then is as after {@link #reset}
   */
  public void load(String state) {
    try {
      if (!(Json.parse(state) instanceof Map<?, ?> saved)) {
        throw new IllegalArgumentException("a JSON object is expected");
      }
      Instant time = SavedState.time(saved);
      reset();
      Duration ahead = Duration.between(clock.now(), time);
      clock.advance(ahead.isNegative() ? Duration.ZERO : ahead);
      Catalog.paths().forEach(catalog::find);
      store.change(() -> new SavedState(store).load(saved, catalog::step));
    } catch (RuntimeException e) {
      // Text that was changed by hand can break anything.
      reset();
      throw new IllegalArgumentException("state: cannot be read: " + e.getMessage(), e);
    }
  }

  /** Stops listening, ends stalled answers and deletes temporary files. */
  @Override
  public void close() {
    http.close();
    clock.close();
    store.close();
  }

  private FireworksOptionsBuilder optionsBuilder() {
    return FireworksOptions.builder()
        .apiKey(settings.apiKey())
        .account(settings.accounts().get(0))
        .baseUrl(baseUri())
        .time(clock.forClients());
  }
}
