// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.gateway;

/** Deletes resources of a kind. */
public interface DeleteGateway {
  /**
   * Deletes a resource. The service may go on deleting after this call returns. It is no error if an earlier attempt of
   * the same call, whose answer was lost, deleted the resource.
   *
   * @throws dev.fireworks4j.error.NotFoundException if there was nothing to delete
   */
  void delete(String idOrName);
}
