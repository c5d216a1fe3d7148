// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import static dev.fireworks4j.resource.Phase.DELETED;
import static dev.fireworks4j.resource.Phase.DELETING;

import dev.fireworks4j.deployment.CreateDeployment;
import dev.fireworks4j.deployment.DeleteOption;
import dev.fireworks4j.deployment.Deployment;
import dev.fireworks4j.deployment.DeploymentBuilder;
import dev.fireworks4j.deployment.DeploymentGateway;
import dev.fireworks4j.deployment.DeploymentShard;
import dev.fireworks4j.deployment.ModelEndpoint;
import dev.fireworks4j.deployment.UpdateDeployment;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.Tags;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.Paginator;
import dev.fireworks4j.resource.Phase;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.resource.Status;
import dev.fireworks4j.resource.StatusBuilder;
import dev.fireworks4j.rest.session.Session;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

final class RestDeployments
    extends RestAwaitableGateway<Deployment, CreateDeployment, UpdateDeployment>
    implements DeploymentGateway {
  private static final ResourceType<Deployment> TYPE =
      ResourceType.of("deployments", Deployment.class)
          .undeletable()
          .tagged("annotations", MADE_BY, "fireworks4j");
  private static final ResourceType<DeploymentShard> SHARDS =
      ResourceType.of("shards", DeploymentShard.class)
          .below("deployments")
          .listKey("deploymentShards");

  private static final CustomMethod SCALE = CustomMethod.patch(":scale");
  private static final CustomMethod UNDELETE = CustomMethod.post(":undelete");
  private static final CustomMethod SET_TAGS = CustomMethod.post(":setTags");
  private static final CustomMethod DELETE_TAGS = CustomMethod.post(":deleteTags");
  private static final CustomMethod LAST_WORDS = CustomMethod.get("/terminationMessage");

  /** Answer of {@link #LAST_WORDS}. */
  public record TerminationMessage(@Nullable String message) {}

  RestDeployments(Session session) {
    super(session, TYPE);
  }

  @Override
  public Deployment validate(CreateDeployment spec) {
    return validating(spec);
  }

  @Override
  public Paginator<Deployment> listWithDeleted(ListQuery query) {
    return list(query, Map.of("showDeleted", "true"));
  }

  @Override
  public void scale(String deployment, int replicas) {
    if (replicas < 0) {
      throw new IllegalArgumentException("replicas: " + replicas + " is below 0");
    }
    send(SCALE, deployment, Map.of("replicaCount", replicas), requests.nothing());
  }

  @Override
  public void delete(String deployment, DeleteOption... options) {
    var flags = new HashMap<String, String>();
    for (DeleteOption option : options) {
      flags.put(option == DeleteOption.HARD ? "hard" : "ignoreChecks", "true");
    }
    delete(deployment, flags);
  }

  /** An error after an attempt that may have worked is ignored if the deployment is no longer deleted. */
  @Override
  public Deployment undelete(String deployment) {
    ResourceName name = requests.name(deployment);
    return runOnce(
        custom(UNDELETE, deployment, requests.answerAbout(name)),
        (refusal, call) -> {
          Deployment now = refusal.httpStatus() == 400 ? look(name, call) : null;
          boolean isGone = now == null || now.phase() == DELETED || now.phase() == DELETING;
          return isGone ? null : now;
        });
  }

  @Override
  public Outcome<ModelEndpoint> awaitServing(String deployment, Wait wait) {
    ResourceName name = requests.name(deployment);
    var poll = new ServingPoll(session, wait);
    return session.waiter().await(name.toString(), () -> poll.deployment(name), wait);
  }

  @Override
  public Paginator<DeploymentShard> shards(String deployment) {
    Objects.requireNonNull(deployment, "deployment");
    return new RestGateway<>(session, SHARDS, deployment).list();
  }

  @Override
  public @Nullable String terminationMessage(String deployment) {
    return session
        .run(custom(LAST_WORDS, deployment, session.reading(TerminationMessage.class)))
        .message();
  }

  @Override
  public void setTags(String deployment, Map<String, String> tags) {
    var problems = new Problems("setTags");
    Tags.check(problems, "tags", tags);
    problems.orThrow();
    send(SET_TAGS, deployment, Map.of("tags", tags), requests.nothing());
  }

  @Override
  public void deleteTags(String deployment, Collection<String> keys) {
    new Problems("deleteTags").required("keys", keys).noNulls("keys", keys).orThrow();
    send(DELETE_TAGS, deployment, Map.of("keys", List.copyOf(keys)), requests.nothing());
  }

  /** A deployment; the status of a failed one is extended by the termination message of its replica. */
  @Override
  Deployment look(ResourceName name) {
    Deployment seen = super.look(name);
    if (seen.phase() != Phase.FAILED) {
      return seen;
    }
    try {
      String words = terminationMessage(name.toString());
      return words == null || words.isBlank() ? seen : with(seen, words);
    } catch (CallException e) {
      // The failure itself matters more than its details.
      return seen;
    }
  }

  private static Deployment with(Deployment failed, String words) {
    Status status = failed.status() == null ? Status.builder().build() : failed.status();
    String reason = status.message() == null ? "" : status.message() + "; ";
    var told =
        StatusBuilder.builder(status)
            .message(reason + "the replica's termination message: " + words)
            .build();
    return DeploymentBuilder.builder(failed).status(told).build();
  }
}
