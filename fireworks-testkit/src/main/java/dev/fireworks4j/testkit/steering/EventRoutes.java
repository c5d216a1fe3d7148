// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import dev.fireworks4j.job.JobState;
import dev.fireworks4j.testkit.FakeDeployments;
import dev.fireworks4j.testkit.FakeEvaluators;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.JobEvents;
import java.util.Map;

/** What happens to jobs, deployments and evaluators. */
final class EventRoutes {
  private EventRoutes() {}

  static void add(SteeringActions to, FakeFireworks fake) {
    ofJobs(to, fake);
    ofDeployments(to, fake.deployments());
    FakeEvaluators evaluators = fake.evaluators();
    to.run(
        "POST /evaluators:failNextBuild",
        given -> evaluators.failNextBuild(given.text("evaluator"), given.texts("log")));
    to.answer("POST /evaluators:addDemo", given -> Map.of("name", evaluators.addDemo()));
  }

  private static void ofJobs(SteeringActions to, FakeFireworks fake) {
    to.run("POST /jobs:stayIn", given -> events(fake, given).stayIn(state(given)));
    to.run("POST /jobs:proceed", given -> events(fake, given).proceed());
    to.run("POST /jobs:staleAfterResume", given -> fake.jobs().staleAfterResume());
    to.run(
        "POST /jobs:fail",
        given ->
            events(fake, given)
                .fail(given.text("name"), given.text("code"), given.text("message")));
    to.run(
        "POST /jobs:setState",
        given -> events(fake, given).setState(given.text("name"), state(given)));
    to.run(
        "POST /jobs:setUnknownState",
        given -> fake.jobs().setUnknownState(given.text("name"), given.text("state")));
  }

  private static JobState state(Arguments given) {
    return new JobState(given.text("state"));
  }

  private static JobEvents events(FakeFireworks fake, Arguments given) {
    return given
        .optionalDuration("after")
        .map(delay -> fake.jobs().after(delay))
        .orElseGet(() -> fake.jobs().now());
  }

  private static void ofDeployments(SteeringActions to, FakeDeployments all) {
    String path = "POST /deployments:";
    to.run(path + "failProbes", given -> all.failProbes(given.count("count")));
    to.run(path + "hideModelStrings", given -> all.hideModelStrings(given.texts("forms")));
    to.run(path + "fail", given -> fail(all, given));
    to.run(
        path + "failLoad",
        given ->
            all.failLoad(given.text("deployedModel"), given.text("code"), given.text("message")));
    to.run(path + "sleep", given -> all.sleep(given.text("deployment")));
    to.run(path + "refuseLiveMerge", given -> all.refuseLiveMerge(given.texts("models")));
    to.run(path + "refuseAddons", given -> all.refuseAddons(given.texts("models")));
    to.run(path + "refuseForQuota", given -> all.refuseForQuota(given.text("text")));
    to.run(path + "acceptQuota", given -> all.acceptQuota());
    to.run(
        path + "startsIn",
        given -> all.startsIn(given.duration("ready"), given.duration("serving")));
    to.run(path + "wakesIn", given -> all.wakesIn(given.duration("duration")));
    to.run(path + "loadsIn", given -> all.loadsIn(given.duration("duration")));
  }

  private static void fail(FakeDeployments all, Arguments given) {
    all.fail(
        given.text("deployment"),
        given.text("code"),
        given.text("message"),
        given.textOrEmpty("lastWords"));
  }
}
