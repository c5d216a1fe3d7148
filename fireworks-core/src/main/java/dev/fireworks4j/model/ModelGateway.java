// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.gateway.AwaitGateway;
import dev.fireworks4j.gateway.DeleteGateway;
import dev.fireworks4j.gateway.ResourceGateway;

/**
 * Models, {@code accounts/{account}/models/{id}}. Public ones belong to another account: {@code
 * fireworks.account("fireworks").models()}. Deleting a model deletes its weights. A wait ends when a model is {@link
 * ModelState#READY}, has a status that is not OK, or is deleted.
 */
public interface ModelGateway extends ResourceGateway<Model>, DeleteGateway, AwaitGateway<Model> {}
