// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.serving;

import dev.fireworks4j.deployment.DeleteOption;
import dev.fireworks4j.deployment.Deployment;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.OutcomeKind;
import dev.fireworks4j.waiting.Wait;

/**
 * Ends deployments so that they cost nothing. An interrupt of the thread takes effect only after the request was sent.
 */
record Removal(ServingPorts client) {

  /** Ends a deployment as the recipe says. */
  void end(String deployment, CloseAction action) {
    switch (action) {
      case DELETE -> delete(deployment);
      case TURN_OFF -> turnOff(deployment);
      case KEEP -> {
        // The next one finds it.
      }
    }
  }

  /** Deletes a deployment, so that its id is free; nothing happens if it is gone. */
  void delete(String deployment) {
    uninterrupted(
        () ->
            client.deployments().delete(deployment, DeleteOption.HARD, DeleteOption.IGNORE_CHECKS));
  }

  private void turnOff(String deployment) {
    uninterrupted(() -> client.deployments().scale(deployment, 0));
  }

  /** Waits until the id of a deleted deployment is free. */
  void awaitGone(String deployment, Wait wait) {
    try {
      Outcome<Deployment> end = client.deployments().await(deployment, wait);
      if (end.kind() == OutcomeKind.TIMED_OUT) {
        end.orThrow();
      }
    } catch (NotFoundException e) {
      // This is the awaited end.
    }
  }

  private static void uninterrupted(Runnable call) {
    boolean wasInterrupted = Thread.interrupted();
    try {
      call.run();
    } catch (NotFoundException e) {
      // Somebody else removed it, or it was never made.
    } finally {
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
