// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.evaluator;

import dev.fireworks4j.gateway.DeleteGateway;
import dev.fireworks4j.gateway.ResourceGateway;

/**
 * The versions of one evaluator, {@code accounts/{account}/evaluators/{evaluator}/versions/{id}}. An id may be an
 * alias; {@code latest} is the newest version. Deleting by an alias deletes the alias only.
 */
public interface EvaluatorVersionGateway extends ResourceGateway<EvaluatorVersion>, DeleteGateway {

  /**
   * Gives a version an alias, or moves one to it.
   *
   * @param alias 1 to 63 letters, digits, {@code - _ .}
   * @return the version
   */
  EvaluatorVersion alias(String version, String alias);

  /**
   * Restores the evaluator to a version. Not repeated once it may have reached the server, because a repeat may make
   * one more version.
   *
   * @return the version that the evaluator has then
   */
  EvaluatorVersion rollback(String version);
}
