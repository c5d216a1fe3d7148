// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Lifecycle;
import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.View;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DueStep;
import dev.fireworks4j.testkit.store.FakeState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cancel, resume and delete of jobs. */
final class JobVerbs {
  private static final Duration CLEANING_UP = Duration.ofSeconds(30);
  private static final DueStep CANCELLED = DueStep.of("cancelled", JobVerbs::cancelled);
  private static final DueStep DELETED = DueStep.of("deleted", FakeState::remove);

  /** The steps that {@link #cancel} and {@link #delete} schedule. */
  static final List<DueStep> STEPS = List.of(CANCELLED, DELETED);

  static final String STALE_STATE = "stale state";

  private JobVerbs() {}

  /** {@code :cancel}: CANCELLING now, CANCELLED half a minute later; refused in a final state. */
  static JsonObject cancel(ResourceCall call, Document job) {
    String state = job.state();
    if (JobStates.isFinal(state) || state.equals(JobStates.CANCELLING)) {
      throw ApiError.precondition("cannot cancel job in state: " + state);
    }
    FakeState store = call.store();
    job.interrupt();
    job.set("state", JobStates.CANCELLING);
    store.after(CLEANING_UP, job, CANCELLED);
    return new JsonObject();
  }

  private static void cancelled(FakeState store, Document job) {
    job.set("state", JobStates.CANCELLED);
    job.status("CANCELLED", "job was cancelled");
    Lifecycle.end(store, job);
  }

  /** {@code :resume}: the same job runs again. */
  static View resume(Lifecycle second, Set<String> from) {
    return (call, job) -> {
      String state = job.state();
      if (!from.contains(state)) {
        throw ApiError.precondition("cannot resume job in state: " + state);
      }
      if (job.has("completedTime")) {
        job.set("completedTime", null);
      }
      job.status("OK", "");
      second.start(call.store(), job);
      if (call.store().settings().containsKey(STALE_STATE)) {
        job.notes().put(STALE_STATE, state);
      }
      return job.fields();
    };
  }

  /** Shows the old state once more after a resume, if a test set that. */
  static Map<String, ?> show(ResourceCall call, Document job) {
    if (job.notes().remove(STALE_STATE) instanceof String stale) {
      return new JsonObject(job.fields()).with("state", stale);
    }
    return job.fields();
  }

  /** Archived rows are listed only where the query asks for them. */
  static boolean isListed(ResourceCall call, Document job) {
    return call.isOn("includeArchived") || !job.state().equals(JobStates.ARCHIVED);
  }

  /** A running job is cleaned up first, a finished one is removed at once; deleting again is a 404 in both cases. */
  static void delete(ResourceCall call, Document job) {
    FakeState store = call.store();
    if (job.state().equals(JobStates.DELETING)) {
      throw ApiError.notFound(job.name() + " not found: it is being deleted");
    }
    if (JobStates.isFinal(job.state())) {
      store.remove(job);
      return;
    }
    job.interrupt();
    job.set("state", JobStates.DELETING);
    store.after(CLEANING_UP, job, DELETED);
  }
}
