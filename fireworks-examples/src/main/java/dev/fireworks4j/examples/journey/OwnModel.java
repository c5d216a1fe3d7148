// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.model.CheckpointDetails;
import dev.fireworks4j.model.CheckpointFormat;
import dev.fireworks4j.model.ConversationConfig;
import dev.fireworks4j.model.CreateModel;
import dev.fireworks4j.model.ModelConfig;
import dev.fireworks4j.model.ModelKind;
import dev.fireworks4j.model.ModelUpload;
import dev.fireworks4j.resource.AcceleratorType;
import dev.fireworks4j.serving.ServedModel;
import dev.fireworks4j.serving.ServingRecipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A custom model, from a folder to an answer. */
public final class OwnModel {
  private OwnModel() {}

  /** Uploads the folder, or continues an upload, and asks the model one question. */
  public static String ask(Fireworks fireworks, Path folder, String question) throws IOException {
    // tag::own-model
    String config = Files.readString(folder.resolve("config.json"));
    fireworks.models().validateConfig(ModelConfig.builder().configJson(config).build());
    var spec =
        CreateModel.builder()
            .id("own")
            .kind(ModelKind.HF_BASE_MODEL)
            .baseModelDetails(
                CheckpointDetails.builder()
                    .worldSize(1)
                    .checkpointFormat(CheckpointFormat.HUGGINGFACE)
                    .build())
            .conversationConfig(ConversationConfig.builder().style("huggingface").build())
            .build();
    fireworks.models().upload(ModelUpload.builder().model(spec).folder(folder).build());
    // end::own-model
    try (ServedModel served = fireworks.serving().serve(recipe())) {
      return fireworks.chat().complete(ChatRequest.of(served.model(), question)).text();
    }
  }

  /** A new model has no shape, so the hardware is named and the risk of that accepted. */
  private static ServingRecipe recipe() {
    return ServingRecipe.builder()
        .id("own")
        .model("own")
        .settings(
            draft ->
                draft
                    .deploymentShape(null)
                    .acceleratorType(AcceleratorType.NVIDIA_H100_80GB)
                    .acceleratorCount(1)
                    .acceptShapelessRisk(true))
        .build();
  }
}
