// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.gateway;

import dev.fireworks4j.page.FieldMask;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.Paginator;
import dev.fireworks4j.resource.Resource;

/**
 * Reads the resources of one kind. Other operations are ports of their own, such as {@link CreateGateway}; the gateway
 * of a kind extends those that apply.
 *
 * <p>In all of them a {@code String idOrName} is a short id ({@code my-job}) or a full name ({@code
 * accounts/acme/dpoJobs/my-job}). Anything else, and a full name of another account or kind, is an {@link
 * IllegalArgumentException} before any request. Calls block until the answer is there or their deadline has passed, and
 * throw a subclass of {@link dev.fireworks4j.error.FireworksException}: {@link dev.fireworks4j.error.NotFoundException}
 * if the resource is missing or not visible to the key. All gateways are safe for use by many threads.
 *
 * @param <R> the kind
 */
public interface ResourceGateway<R extends Resource> {
  /** All resources of the kind, in the service's order. No request is made before the first item is asked for. */
  Paginator<R> list();

  /** The resources that a query asks for, starting at its page token. A read mask always includes the name. */
  Paginator<R> list(ListQuery query);

  /** One resource with all its fields. */
  R get(String idOrName);

  /**
   * One resource with only the fields of the mask, and its name. The other fields read as if the service had left them
   * out.
   */
  R get(String idOrName, FieldMask mask);
}
