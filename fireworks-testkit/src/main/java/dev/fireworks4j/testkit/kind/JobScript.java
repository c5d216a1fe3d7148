// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Lifecycle;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.http.GrpcCode;
import dev.fireworks4j.testkit.schema.Schema;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Changes of jobs by tests, with their checks. */
public final class JobScript {
  private final FakeState store;
  private final Catalog catalog;

  /** For the jobs of this state. */
  public JobScript(FakeState store, Catalog catalog) {
    this.store = store;
    this.catalog = catalog;
  }

  /** Lets every held job continue. */
  public void proceed() {
    for (ResourceCollection collection : catalog.inUse()) {
      store
          .all(collection.path())
          .forEach(document -> Lifecycle.proceedHeld(store, document, collection));
    }
  }

  /**
   * Checks the name of a resource, which need not exist yet.
   *
   * @throws IllegalArgumentException if no collection holds such names
   */
  public void checkName(String name) {
    ResourceCollection unused = collection(name);
  }

  /**
   * Checks a state for the resource of a name, which need not exist yet.
   *
   * @throws IllegalArgumentException with the valid states or collections
   */
  public void checkState(String name, String state) {
    checkState(collection(name), state);
  }

  /**
   * Checks a state for all jobs.
   *
   * @throws IllegalArgumentException with the valid states
   */
  public static void checkJobState(String state) {
    checkState(DpoJobs.declaration(), state);
  }

  /**
   * Checks what a test stores.
   *
   * @throws IllegalArgumentException for a misspelt field, an unknown state or status code, with the valid ones
   */
  public static void checkDocument(ResourceCollection collection, Map<String, ?> document) {
    Schema.service().checkNames(collection.type(), document);
    if (document.get("state") instanceof String state) {
      checkState(collection, state);
    }
    if (document.get("status") instanceof Map<?, ?> status
        && status.get("code") instanceof String code) {
      GrpcCode.parse(code);
    }
  }

  private static void checkState(ResourceCollection collection, String state) {
    List<String> states = Schema.service().members(collection.type(), "state");
    if (!states.contains(state)) {
      throw new IllegalArgumentException(
          "state: \"%s\" is not a state of a %s; use one of %s"
              .formatted(state, collection.type().name(), states));
    }
  }

  private ResourceCollection collection(String name) {
    ResourceCollection found = catalog.find(Document.collection(name));
    if (found == null) {
      throw new IllegalArgumentException(
          "name: " + name + " is in no collection that the fake serves; use e.g. dpoJobs/prefs-7");
    }
    return found;
  }

  /** The failed state, which differs for legacy jobs. */
  public String failedState(String name) {
    return collection(name).type().name().equals("FineTuningJob") ? "FAILED" : JobStates.FAILED;
  }

  /** Lets the first read after a resume show the old state. */
  public static void staleAfterResume(FakeState store) {
    store.settings().put(JobVerbs.STALE_STATE, true);
  }

  /** Ends a job as failed. */
  public void fail(String name, String code, String message) {
    setState(name, failedState(name));
    job(name).status(code, message);
  }

  /** Puts a job into a state and voids its further steps. */
  public void setState(String name, String state) {
    Document job = job(name);
    job.interrupt();
    job.set("state", state);
    if (state.equals(JobStates.EXPIRED) && name.contains("/batchInferenceJobs/")) {
      BatchOutput.expire(store, job);
    }
    if (JobStates.isFinal(state)) {
      Lifecycle.end(store, job);
    }
  }

  private Document job(String name) {
    Document found = store.find(collection(name).path(), name);
    if (found == null) {
      throw new NoSuchElementException("name: there is no " + name + "; create or add it first");
    }
    return found;
  }
}
