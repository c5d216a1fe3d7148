// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.examples.console.ProgressBar;
import dev.fireworks4j.serving.CloseAction;
import dev.fireworks4j.serving.ServedModel;
import dev.fireworks4j.serving.ServingRecipe;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;
import java.util.List;

/** A new model behind a name that callers keep. */
public final class BlueGreen {
  private static final Wait WAIT = Wait.atMost(Duration.ofMinutes(30));

  private BlueGreen() {}

  /** Puts a first deployment behind the name. Other programs use it, so it is not deleted here. */
  public static String release(Fireworks fireworks, String model) {
    ServedModel blue = fireworks.serving().serve(kept("blue", model));
    return fireworks.serving().route("prod", List.of(blue.deployment()), WAIT).name();
  }

  /** Moves the callers to the next model; the old one no longer costs anything, and can be switched on again. */
  public static void replace(Fireworks fireworks, String model, ProgressBar out) {
    var serving = fireworks.serving();
    // tag::blue-green
    ServedModel green = serving.serve(kept("green", model));
    serving.route("prod", List.of("blue", green.deployment()), WAIT); // both answer
    out.println("watch the errors");
    serving.route("prod", List.of(green.deployment()), WAIT);
    fireworks.deployments().scale("blue", 0);
    // end::blue-green
  }

  private static ServingRecipe kept(String id, String model) {
    return ServingRecipe.builder().id(id).model(model).onClose(CloseAction.KEEP).build();
  }
}
