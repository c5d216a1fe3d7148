// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.job.JobState;
import dev.fireworks4j.testkit.http.GrpcCode;
import dev.fireworks4j.testkit.kind.JobScript;
import dev.fireworks4j.testkit.server.Settings;
import dev.fireworks4j.testkit.store.FakeState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Changes of jobs at one time of the fake's clock: now, or after a duration. Changes that are due by the clock happen
 * before a request sees the jobs.
 */
public sealed class JobEvents permits Jobs {
  final FakeState store;
  final JobScript script;
  final Settings settings;
  private final @Nullable Duration delay;

  JobEvents(FakeState store, JobScript script, Settings settings, @Nullable Duration delay) {
    this.store = store;
    this.script = script;
    this.settings = settings;
    this.delay = delay;
  }

  /**
   * From then on, every job stops at this state when it reaches it. A job that would never reach the state goes to it
   * at its next step.
   *
   * @throws IllegalArgumentException if it is not a state of a job
   */
  public void stayIn(JobState state) {
    JobScript.checkJobState(state.value());
    happen(() -> store.hold(state.value()));
  }

  /** Lets jobs that {@link #stayIn} stopped continue. */
  public void proceed() {
    happen(
        () -> {
          store.hold(null);
          script.proceed();
        });
  }

  /**
   * Ends a job as failed.
   *
   * @param name e.g. {@code dpoJobs/prefs-7}, or a full name
   * @param code of google.rpc, e.g. {@code INTERNAL}
   * @throws IllegalArgumentException if the code or the collection is unknown
   * @throws java.util.NoSuchElementException if there is no such job; with a delay, the next request is then answered
   *     with 500
   */
  public void fail(String name, String code, String message) {
    GrpcCode.parse(code);
    script.checkState(fullName(name), script.failedState(fullName(name)));
    happen(() -> script.fail(fullName(name), code, message));
  }

  /**
   * Puts a job or another resource into a state, where it stays. A batch job that expires keeps the first half of its
   * rows.
   *
   * @throws IllegalArgumentException if the state or the collection is unknown
   * @throws java.util.NoSuchElementException as for {@link #fail}
   */
  public void setState(String name, JobState state) {
    script.checkState(fullName(name), state.value());
    happen(() -> script.setState(fullName(name), state.value()));
  }

  /**
   * Puts a resource into a state of any text, as a newer version of the service might.
   *
   * @throws IllegalArgumentException if the collection is unknown
   * @throws java.util.NoSuchElementException as for {@link #fail}
   */
  public void setUnknownState(String name, String state) {
    script.checkName(fullName(name));
    happen(() -> script.setState(fullName(name), state));
  }

  private String fullName(String name) {
    return name.startsWith("accounts/") ? name : settings.accountName() + "/" + name;
  }

  private void happen(Runnable event) {
    Duration wait = delay;
    store.change(wait == null ? event : () -> store.later(wait, event));
  }
}
