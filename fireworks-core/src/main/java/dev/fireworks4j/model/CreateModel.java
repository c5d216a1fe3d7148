// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Empty;
import dev.fireworks4j.wire.WireMarks.BesideResource;
import dev.fireworks4j.wire.WireMarks.WireName;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model whose files are uploaded or imported next. The other fields are those of {@link Model}.
 *
 * @param kind what it is made of; null for an adapter
 * @param huggingFaceUrl where it is on Hugging Face; managed tuning of a base model needs it
 * @param peftDetails required for adapters
 * @param isPublic true publishes the weights for deployments of everybody
 * @param cluster full name of a cluster that belongs to the account
 */
@WithBuilder
public record CreateModel(
    @Nullable String id,
    @Nullable String displayName,
    @Nullable String description,
    @Nullable ModelKind kind,
    @Nullable String githubUrl,
    @Nullable String huggingFaceUrl,
    @Nullable CheckpointDetails baseModelDetails,
    @Nullable PeftDetails peftDetails,
    @Nullable Empty teftDetails,
    @WireName("public") @Nullable Boolean isPublic,
    @Nullable ConversationConfig conversationConfig,
    @Nullable Integer contextLength,
    @Nullable Boolean supportsImageInput,
    @Nullable Boolean supportsTools,
    @Nullable Boolean supportsLora,
    @Nullable String defaultDraftModel,
    @Nullable Integer defaultDraftTokenCount,
    @Nullable Boolean useHfApplyChatTemplate,
    @BesideResource @Nullable String cluster,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements CreateSpec {
  private static final Set<ModelKind> ADDONS =
      Set.of(ModelKind.HF_PEFT_ADDON, ModelKind.HF_TEFT_ADDON);

  public CreateModel {
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    var problems =
        new Problems("CreateModel")
            .id("id", id)
            .displayName(displayName)
            .description(description)
            .positive("contextLength", contextLength)
            .positive("defaultDraftTokenCount", defaultDraftTokenCount);
    boolean isAddon = kind == null || ADDONS.contains(kind);
    if (isAddon) {
      problems.required("peftDetails", peftDetails);
    }
    if (isAddon && baseModelDetails != null) {
      problems.add("baseModelDetails", "set for an adapter; keep it for base models only");
    }
    if (ModelKind.HF_BASE_MODEL.equals(kind) && peftDetails != null) {
      problems.add("peftDetails", "set for a base model; keep it for adapters only");
    }
    if (peftDetails != null) {
      problems
          .required("peftDetails.baseModel", peftDetails.baseModel())
          .between("peftDetails.r", peftDetails.r(), 4, 64);
    }
    problems.orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static CreateModelBuilder builder() {
    return CreateModelBuilder.builder();
  }
}
