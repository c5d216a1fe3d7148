// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.wire.WireMarks.WireName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to the metadata of a model; what is null stays as it is. Its files never change. The other fields are those
 * of {@link Model}.
 *
 * @param isPublic true publishes the weights for deployments of everybody
 */
@WithBuilder
public record UpdateModel(
    @Nullable String displayName,
    @Nullable String description,
    @WireName("public") @Nullable Boolean isPublic,
    @Nullable String githubUrl,
    @Nullable String huggingFaceUrl,
    @Nullable ConversationConfig conversationConfig,
    @Nullable Integer contextLength,
    @Nullable Boolean supportsImageInput,
    @Nullable Boolean supportsTools,
    @Nullable String defaultDraftModel,
    @Nullable Integer defaultDraftTokenCount,
    List<String> clear,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements UpdateSpec {

  public UpdateModel {
    clear = Copies.list(clear);
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    new Problems("UpdateModel")
        .displayName(displayName)
        .description(description)
        .positive("contextLength", contextLength)
        .positive("defaultDraftTokenCount", defaultDraftTokenCount)
        .clearable(UpdateModel.class, clear)
        .orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static UpdateModelBuilder builder() {
    return UpdateModelBuilder.builder();
  }

  /** The same changes, with more fields to clear; see {@link UpdateSpec#clear()}. */
  public UpdateModel clear(String... fields) {
    return UpdateModelBuilder.builder(this).clear(Copies.joined(clear, fields)).build();
  }
}
