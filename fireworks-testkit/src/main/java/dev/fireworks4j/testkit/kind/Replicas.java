// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DueStep;
import dev.fireworks4j.testkit.store.FakeState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Life cycle of a deployment's replicas: start, take requests, scale to zero and back, and deletion of a deployment
 * without requests.
 */
public final class Replicas {
  private static final Duration IDLE_LIMIT = Duration.ofDays(7);
  private static final String FAILING_PROBES = "failing probes";
  private static final String HIDDEN_FORMS = "hidden model strings";
  private static final String BEGUN = "begun";
  private static final String LAST_REQUEST = "last request";
  private static final String WAKING_UP = "waking up";
  private static final String IDLE_SINCE = "idle since";
  private static final DueStep AWAKE = DueStep.of("awake", Replicas::begin);
  private static final DueStep IDLE = DueStep.upkeep("idle", Replicas::idle);
  private static final DueStep UNUSED = DueStep.upkeep("unused", Deployments::softDelete);

  /** The steps that they schedule. */
  static final List<DueStep> STEPS = List.of(AWAKE, IDLE, UNUSED);

  private Replicas() {}

  /** They wait for hardware. */
  static void schedule(Document deployment) {
    set(deployment, first(deployment), "pendingSchedulingReplicaCount");
  }

  /** READY, but not serving. */
  static void initialize(FakeState store, Document deployment) {
    set(deployment, first(deployment), "initializingReplicaCount");
  }

  /** They take requests from now on. */
  static void begin(FakeState store, Document deployment) {
    deployment.notes().remove(WAKING_UP);
    deployment.notes().put(BEGUN, store.now());
    set(deployment, first(deployment), "readyReplicaCount");
    sleepWhenIdle(store, deployment, store.now());
  }

  /** Removes them. */
  static void stop(Document deployment) {
    deployment.notes().remove(WAKING_UP);
    set(deployment, 0, "readyReplicaCount");
  }

  /** Scales to zero; seven days after the last request the deployment is deleted. */
  public static void sleep(FakeState store, Document deployment) {
    deployment.interrupt();
    stop(deployment);
    var begun = (Instant) deployment.notes().computeIfAbsent(BEGUN, key -> store.now());
    Instant last = lastRequest(deployment);
    Duration idle = Duration.between(last.isAfter(begun) ? last : begun, store.now());
    store.after(IDLE_LIMIT.minus(idle), deployment, UNUSED);
  }

  /** Starts the first replica, unless it is starting already or there may be none. */
  public static void wake(FakeState store, Document deployment) {
    if (most(deployment) == 0 || deployment.notes().put(WAKING_UP, true) != null) {
      return;
    }
    deployment.interrupt();
    set(deployment, first(deployment), "pendingSchedulingReplicaCount");
    store.after(Pace.WAKING.in(store), deployment, AWAKE);
  }

  /** Adapts their number to changed bounds at once. */
  static void adjust(FakeState store, Document deployment) {
    if (!deployment.state().equals("READY")) {
      return;
    }
    long now = deployment.number("desiredReplicaCount");
    if (most(deployment) == 0) {
      sleep(store, deployment);
    } else if (now < deployment.number("minReplicaCount") || now > most(deployment)) {
      deployment.interrupt();
      begin(store, deployment);
    }
  }

  /**
   * True if it can answer, or could once a replica has started; false during its first start, and if no replicas are
   * allowed.
   */
  public static boolean canAnswer(Document deployment) {
    boolean isUp = deployment.state().equals("READY") || deployment.state().equals("UPDATING");
    boolean hasBegun = !hasStats(deployment) || deployment.notes().containsKey(BEGUN);
    return isUp && hasBegun && !(hasStats(deployment) && most(deployment) == 0);
  }

  /** True if a replica takes requests. True also for a deployment that a test stored without details. */
  public static boolean isAwake(Document deployment) {
    Object ready = deployment.get("replicaStats.readyReplicaCount");
    return hasStats(deployment)
        ? ready instanceof Number count && count.longValue() > 0
        : deployment.number("desiredReplicaCount") > 0;
  }

  private static boolean hasStats(Document deployment) {
    return deployment.get("replicaStats") != null;
  }

  /** Notes a request that is answered. */
  public static void asked(FakeState store, Document deployment) {
    deployment.notes().put(LAST_REQUEST, store.now());
  }

  /** Counts down the questions that should fail although a replica is ready. */
  public static boolean failsProbe(FakeState store) {
    if (store.settings().get(FAILING_PROBES) instanceof Integer left && left > 0) {
      store.settings().put(FAILING_PROBES, left - 1);
      return true;
    }
    return false;
  }

  public static void failProbes(FakeState store, int count) {
    store.settings().put(FAILING_PROBES, count);
  }

  /** True if model strings of this form do not answer. */
  public static boolean isHidden(FakeState store, String form) {
    return store.settings().get(HIDDEN_FORMS) instanceof List<?> forms && forms.contains(form);
  }

  public static void hide(FakeState store, List<String> forms) {
    store.settings().put(HIDDEN_FORMS, forms);
  }

  static Instant lastRequest(Document deployment) {
    return deployment.notes().get(LAST_REQUEST) instanceof Instant time ? time : Instant.EPOCH;
  }

  private static void sleepWhenIdle(FakeState store, Document deployment, Instant since) {
    if (deployment.number("minReplicaCount") > 0) {
      return;
    }
    deployment.notes().put(IDLE_SINCE, since);
    store.after(scaleToZeroWindow(deployment), deployment, IDLE);
  }

  private static void idle(FakeState store, Document deployment) {
    Instant last = lastRequest(deployment);
    if (deployment.notes().get(IDLE_SINCE) instanceof Instant since && last.isAfter(since)) {
      sleepWhenIdle(store, deployment, last);
    } else {
      sleep(store, deployment);
    }
  }

  private static Duration scaleToZeroWindow(Document deployment) {
    String window = deployment.text("autoscalingPolicy.scaleToZeroWindow");
    return window.isEmpty() ? Duration.ofHours(1) : Duration.parse("PT" + window);
  }

  /** The initial number of replicas: at least one, unless none are allowed. */
  private static long first(Document deployment) {
    return most(deployment) == 0 ? 0 : Math.max(1, deployment.number("minReplicaCount"));
  }

  private static long most(Document deployment) {
    return deployment.number("maxReplicaCount");
  }

  private static void set(Document deployment, long count, String stage) {
    var stats = JsonObject.of(stage, count);
    if (stage.equals("readyReplicaCount")) {
      stats.put("effectiveReplicaCount", (double) count);
    }
    deployment.set("replicaStats", stats);
    deployment.set("replicaCount", count);
    deployment.set("desiredReplicaCount", count);
  }
}
