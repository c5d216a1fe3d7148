// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.deployment.DeployedModel;
import dev.fireworks4j.deployment.Deployment;
import dev.fireworks4j.deployment.ModelEndpoint;
import dev.fireworks4j.deployment.ModelEndpointBuilder;
import dev.fireworks4j.error.UnexpectedAnswerException;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.Phase;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.resource.Status;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.rest.call.SharedDeadline;
import dev.fireworks4j.rest.session.Session;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The polls of one wait for a model to answer: each looks at the resources, and asks a question once they are ready.
 * Belongs to one thread at a time.
 */
final class ServingPoll {
  /** A deployment that is READY was seen to serve after up to 4 minutes, a large model after 10. */
  private static final Duration LONGEST_REFUSAL = Duration.ofMinutes(15);

  /** As long as the most reliable model string is usually refused at first. */
  private static final Duration OTHER_STRINGS_AFTER = Duration.ofMinutes(3);

  private static final Duration LONGEST_QUESTION = Duration.ofMinutes(1);

  /** There is always one last poll. */
  private static final Duration LAST_POLL = Duration.ofSeconds(1);

  private static final String TURNED_OFF =
      "turned off: it may have no replicas, and no request starts one; scale() it, or raise maxReplicaCount";

  private static final ProbeState PROBING = new ProbeState("PROBING");
  private static final ProbeState SCALING_UP = new ProbeState("SCALING_UP");
  private static final ProbeState SERVING = new ProbeState("SERVING");

  private final Session session;
  private final Duration limit;
  private final Duration begun;
  private @Nullable Duration refusedSince;

  ServingPoll(Session session, Wait wait) {
    this.session = session;
    this.limit = wait.limit();
    this.begun = session.time().monotonic();
  }

  /** The state between two polls, named like the service's states. */
  private static final class ProbeState extends OpenEnum {
    ProbeState(String value) {
      super(value);
    }

    @Override
    public boolean isKnown() {
      return true;
    }
  }

  ModelEndpoint deployment(ResourceName name) {
    Session inTime = inTime();
    Deployment seen = new RestDeployments(inTime).look(name);
    return asked(inTime, seenOf(seen, null), seen, seen.modelStrings());
  }

  /** A merged adapter is not asked before its weights are in place. */
  ModelEndpoint deployedModel(ResourceName name) {
    Session inTime = inTime();
    DeployedModel loaded = new RestDeployedModels(inTime).look(name);
    if (loaded.phase() != Phase.SUCCEEDED) {
      return new ModelEndpoint(
          loaded.name(), "", loaded.state(), loaded.phase(), loaded.status(), null, loaded);
    }
    ResourceName on = deploymentOf(loaded);
    Deployment seen = new RestDeployments(inTime.account(on.account())).look(on);
    return asked(inTime, seenOf(seen, loaded), seen, loaded.modelStrings(seen));
  }

  private Session inTime() {
    Duration left = limit.minus(session.time().monotonic().minus(begun));
    return session.within(new SharedDeadline(left.compareTo(LAST_POLL) < 0 ? LAST_POLL : left));
  }

  private static ResourceName deploymentOf(DeployedModel loaded) {
    try {
      return ResourceName.parse(String.valueOf(loaded.deployment()));
    } catch (IllegalArgumentException e) {
      throw new UnexpectedAnswerException(
          "await " + loaded.name(),
          "it is DEPLOYED, and the answer names no deployment.",
          "look at it with get(), and ask its deployment by name",
          e);
    }
  }

  private static ModelEndpoint seenOf(Deployment seen, @Nullable DeployedModel loaded) {
    String name = loaded == null ? seen.name() : loaded.name();
    return new ModelEndpoint(name, "", seen.state(), seen.phase(), seen.status(), seen, loaded);
  }

  private ModelEndpoint asked(
      Session inTime, ModelEndpoint seen, Deployment deployment, List<String> strings) {
    if (deployment.phase() != Phase.SUCCEEDED) {
      refusedSince = null;
      return seen;
    }
    if (deployment.isTurnedOff() && deployment.replicaStats() != null) {
      return failed(seen, Status.of(StatusCode.FAILED_PRECONDITION, TURNED_OFF));
    }
    var probe = new ServingProbe(inTime.askingOnce(LONGEST_QUESTION), deployment.name());
    ServingProbe.Refusal refusal = null;
    for (String model : isRefusedFor(OTHER_STRINGS_AFTER) ? strings : strings.subList(0, 1)) {
      refusal = probe.ask(model);
      if (refusal == null) {
        return ModelEndpointBuilder.builder(seen)
            .model(model)
            .state(SERVING)
            .phase(Phase.SUCCEEDED)
            .status(null)
            .build();
      }
    }
    return refused(seen, strings, Objects.requireNonNull(refusal));
  }

  /** The start of replicas may take longer, and is reported as such. */
  private ModelEndpoint refused(
      ModelEndpoint seen, List<String> strings, ServingProbe.Refusal last) {
    if (last.isScalingUp()) {
      refusedSince = null;
    } else if (refusedSince == null) {
      refusedSince = session.time().monotonic();
    }
    if (isRefusedFor(LONGEST_REFUSAL)) {
      String reason = "ready for 15 minutes, and none of " + strings + " answers: " + last.reason();
      return failed(seen, Status.of(StatusCode.NOT_FOUND, reason));
    }
    return ModelEndpointBuilder.builder(seen)
        .state(last.isScalingUp() ? SCALING_UP : PROBING)
        .phase(Phase.ACTIVE)
        .status(Status.of(StatusCode.UNAVAILABLE, last.reason()))
        .build();
  }

  private boolean isRefusedFor(Duration time) {
    Duration since = refusedSince;
    return since != null && session.time().monotonic().minus(since).compareTo(time) >= 0;
  }

  private static ModelEndpoint failed(ModelEndpoint seen, Status why) {
    return ModelEndpointBuilder.builder(seen).phase(Phase.FAILED).status(why).build();
  }
}
