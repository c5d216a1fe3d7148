// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import static dev.fireworks4j.testkit.steering.Argument.optional;
import static dev.fireworks4j.testkit.steering.Argument.required;

import dev.fireworks4j.job.JobState;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.JobEvents;
import java.util.List;
import java.util.stream.Stream;

/** What happens to jobs. */
final class JobRoutes {
  private static final Argument NAME =
      required("name", ArgumentType.TEXT, "E.g. dpoJobs/prefs-7, or a full name.");
  private static final Argument STATE =
      required("state", ArgumentType.TEXT, "E.g. JOB_STATE_RUNNING.");
  private static final Argument CODE =
      required("code", ArgumentType.TEXT, "A code of google.rpc, e.g. INTERNAL.");
  private static final Argument MESSAGE =
      required("message", ArgumentType.TEXT, "What the status says.");
  private static final Argument AFTER =
      optional("after", ArgumentType.DURATION, "Happens when the clock has moved this far.");

  private JobRoutes() {}

  static List<Route> of(FakeFireworks fake) {
    return Stream.of(ofAll(fake), ofOne(fake)).flatMap(List::stream).toList();
  }

  private static List<Route> ofAll(FakeFireworks fake) {
    return List.of(
        Route.post(
            "/jobs:stayIn",
            "From then on, every job stops at this state.",
            List.of(STATE, AFTER),
            Route.silent(arguments -> events(fake, arguments).stayIn(state(arguments)))),
        Route.post(
            "/jobs:proceed",
            "Lets the stopped jobs go on.",
            List.of(AFTER),
            Route.silent(arguments -> events(fake, arguments).proceed())),
        Route.post(
            "/jobs:staleAfterResume",
            "After a resume, the first read of a job shows the old state once more.",
            List.of(),
            Route.silent(arguments -> fake.jobs().staleAfterResume())));
  }

  private static List<Route> ofOne(FakeFireworks fake) {
    return List.of(
        Route.post(
            "/jobs:fail",
            "Ends a job as failed.",
            List.of(NAME, CODE, MESSAGE, AFTER),
            Route.silent(
                arguments ->
                    events(fake, arguments)
                        .fail(
                            arguments.text("name"),
                            arguments.text("code"),
                            arguments.text("message")))),
        Route.post(
            "/jobs:setState",
            "Puts a job or another resource into a state, where it stays.",
            List.of(NAME, STATE, AFTER),
            Route.silent(
                arguments ->
                    events(fake, arguments).setState(arguments.text("name"), state(arguments)))),
        Route.post(
            "/jobs:setUnknownState",
            "Puts a resource into a state of any text.",
            List.of(NAME, STATE),
            Route.silent(
                arguments ->
                    fake.jobs().setUnknownState(arguments.text("name"), arguments.text("state")))));
  }

  private static JobState state(Arguments arguments) {
    return new JobState(arguments.text("state"));
  }

  private static JobEvents events(FakeFireworks fake, Arguments arguments) {
    return arguments
        .optionalDuration("after")
        .map(delay -> fake.jobs().after(delay))
        .orElseGet(() -> fake.jobs().now());
  }
}
