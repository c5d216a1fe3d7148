// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Lifecycle;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.util.NoSuchElementException;

/** What tests make jobs do. */
public final class JobScript {
  private final FakeState store;
  private final Catalog catalog;

  /** For the jobs of a store. */
  public JobScript(FakeState store, Catalog catalog) {
    this.store = store;
    this.catalog = catalog;
  }

  /** Lets every held job go on. */
  public void proceed() {
    for (ResourceCollection collection : catalog.inUse()) {
      store.all(collection.path()).forEach(document -> Lifecycle.proceedHeld(store, document));
    }
  }

  /** Ends a job as failed. */
  public boolean fail(String name, String code, String message) {
    setState(name, "JOB_STATE_FAILED");
    job(name).status(code, message);
    return true;
  }

  /** Puts a job into a state and voids its further steps. */
  public boolean setState(String name, String state) {
    Document job = job(name);
    job.interrupt();
    job.set("state", state);
    if (state.equals(JobStates.EXPIRED) && name.contains("/batchInferenceJobs/")) {
      BatchOutput.expire(store, job);
    }
    if (JobStates.isFinal(state)) {
      Lifecycle.end(store, job);
    }
    return true;
  }

  private Document job(String name) {
    for (ResourceCollection collection : catalog.inUse()) {
      Document found = store.find(collection.path(), name);
      if (found != null) {
        return found;
      }
    }
    throw new NoSuchElementException("no job " + name);
  }
}
