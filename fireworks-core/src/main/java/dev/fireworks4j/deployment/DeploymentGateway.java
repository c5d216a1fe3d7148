// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.gateway.AwaitGateway;
import dev.fireworks4j.gateway.CreateGateway;
import dev.fireworks4j.gateway.DeleteGateway;
import dev.fireworks4j.gateway.ResourceGateway;
import dev.fireworks4j.gateway.UpdateGateway;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.Paginator;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Deployments, {@code accounts/{account}/deployments/{id}}. Each is billed by the minute while a replica takes
 * requests.
 *
 * <p>{@code delete} keeps a deployment as {@link DeploymentState#DELETED} for some days: it can be read and undeleted,
 * and its id stays taken. A create marks the deployment with the tag {@link #MADE_BY}, by which deployments of this
 * library are found.
 *
 * <p>A wait ends well when a deployment is READY and a replica takes requests, or none is wanted; see {@link
 * Deployment#phase()}. Even then the first requests may be refused as not found for some minutes. If it failed, the
 * status of the outcome holds the service's message and then the termination message of the replica.
 */
public interface DeploymentGateway
    extends ResourceGateway<Deployment>,
        CreateGateway<Deployment, CreateDeployment>,
        UpdateGateway<Deployment, UpdateDeployment>,
        DeleteGateway,
        AwaitGateway<Deployment> {

  /** Key of the tag that creates of this library set; its value is {@code fireworks4j} unless the spec has another. */
  String MADE_BY = "custom/made-by";

  /**
   * What a create would make, with the shape, hardware and precision that the service chose. Creates nothing, but
   * refuses what a create would refuse.
   */
  Deployment validate(CreateDeployment spec);

  /** As {@link #list(ListQuery)}, with the deployments that are deleted and not yet purged. */
  Paginator<Deployment> listWithDeleted(ListQuery query);

  /**
   * Sets a fixed number of replicas at once; 0 turns the deployment off, and no request starts a replica then.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  void scale(String deployment, int replicas);

  /**
   * Deletes a deployment in another way than usual.
   *
   * @throws dev.fireworks4j.error.NotFoundException if there was nothing to delete
   */
  void delete(String deployment, DeleteOption... options);

  /**
   * Brings a deleted deployment back, which then starts again. Not repeated once it may have reached the service.
   *
   * @throws dev.fireworks4j.error.ApiException with FAILED_PRECONDITION if it is not deleted
   */
  Deployment undelete(String deployment);

  /**
   * Waits until a model answers on a deployment: until it is READY, then until a replica takes requests, then until a
   * question for one token is answered. That question starts a replica of a deployment that is scaled to zero. Each
   * question costs a token.
   *
   * <p>After the deployment is ready, refusals as not found, as busy or without a reason are tolerated for 15 minutes,
   * and {@link Deployment#modelStrings() the other model strings} are tried after 3; then the wait ends as failed. It
   * ends at once where the deployment is turned off. The limit of the wait covers everything, requests included.
   *
   * @return with the model string that answered
   * @throws dev.fireworks4j.error.NotFoundException if the deployment was never there
   * @throws dev.fireworks4j.error.FireworksException if the service refuses to answer, such as with 401 or 412, or
   *     cannot be reached for too long
   */
  Outcome<ModelEndpoint> awaitServing(String deployment, Wait wait);

  /** The parts of a deployment, one for each region that it runs in. */
  Paginator<DeploymentShard> shards(String deployment);

  /** The termination message of a replica that ended; null if there is none. */
  @Nullable String terminationMessage(String deployment);

  /**
   * Sets tags, all or none, and leaves the others as they are. There may be at most 64; keys begin with {@code custom/}
   * and have at most 128 ASCII characters, values have 1 to 128 characters.
   *
   * @throws dev.fireworks4j.error.InvalidRequestException if a tag cannot be right
   */
  void setTags(String deployment, Map<String, String> tags);

  /** Removes tags, all or none. */
  void deleteTags(String deployment, Collection<String> keys);
}
