// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import dev.fireworks4j.model.Model;
import dev.fireworks4j.model.ModelGateway;
import dev.fireworks4j.model.ModelState;
import dev.fireworks4j.resource.ResourceName;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads models that a recipe names: by an id in the account of the client, or by a full name in any account. */
public final class NamedModels {
  private NamedModels() {}

  /**
   * The model, with a problem if it is not ready; null, with a problem, if it cannot be read.
   *
   * @param own the models of the client's account
   * @param ofAccount the models of another account
   */
  public static @Nullable Model read(
      String name,
      ModelGateway own,
      Function<String, ModelGateway> ofAccount,
      List<String> problems) {
    Model model =
        Probes.look(
            () ->
                name.indexOf('/') < 0
                    ? own.get(name)
                    : ofAccount.apply(ResourceName.parse(name).account()).get(name));
    if (model == null) {
      problems.add("model: " + name + " is not there or not visible to this key; check its name");
    } else if (model.state().equals(ModelState.UPLOADING)) {
      problems.add("model: " + model.name() + " is not READY; wait until it is");
    }
    return model;
  }
}
