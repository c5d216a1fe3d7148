// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.deployment.DeployedModelRef;
import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.model.Model.ServerlessPrice;
import dev.fireworks4j.resource.Empty;
import dev.fireworks4j.resource.EncryptionState;
import dev.fireworks4j.resource.Money;
import dev.fireworks4j.resource.Phase;
import dev.fireworks4j.resource.Precision;
import dev.fireworks4j.resource.Status;
import dev.fireworks4j.waiting.Awaitable;
import dev.fireworks4j.wire.WireMarks.WireName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A model: its metadata, not its weights.
 *
 * <p>{@code snapshotType} is found in {@code extras}.
 *
 * @param name full name, {@code accounts/{account}/models/{id}}
 * @param displayName a name for people, under 64 characters
 * @param description text for people, under 1000 characters
 * @param kind what it is made of
 * @param githubUrl where its source is
 * @param huggingFaceUrl where it is on Hugging Face
 * @param peftDetails only of adapters, such as tuned models
 * @param teftDetails only of kind {@code HF_TEFT_ADDON}
 * @param isPublic whether everybody may read it
 * @param contextLength longest context in tokens
 * @param trainingContextLength longest context in training, in tokens
 * @param supportsImageInput whether it takes images
 * @param supportsTools whether it may call tools
 * @param supportsLora whether adapters can be put on it
 * @param supportsServerless whether it can be used without a deployment
 * @param importedFrom model that it is a copy of
 * @param fineTuningJob full name of the job that made it
 * @param defaultDraftModel draft model of new deployments
 * @param defaultDraftTokenCount tokens that the draft model guesses ahead
 * @param cluster full name of the dedicated cluster that it is stored on; null on the service's
 * @param calibrated whether it can be served at less than 16 bits
 * @param supportedPrecisions how it can be served
 * @param supportedPrecisionsWithCalibration how it can be served once calibrated
 * @param tunable deprecated: whether the older trainer can tune it
 * @param rlTunable deprecated: whether the older trainer can tune it by rewards
 * @param supervisedLoraTunable whether supervised and preference jobs can tune it with LoRA
 * @param supervisedFullParameterTunable whether they can tune all its parameters, with a LoRA rank of 0
 * @param rlLoraTunable whether reinforcement jobs can tune it with LoRA
 * @param rlFullParameterTunable whether they can tune all its parameters
 * @param useHfApplyChatTemplate whether chats are rendered as Hugging Face does it
 * @param defaultSamplingParams sampling parameters for requests that have none
 * @param baseModelDetails only of base models
 * @param conversationConfig how chats are turned into a prompt
 * @param deprecationDate day from which it is no longer served without a deployment
 * @param deployedModelRefs where it is loaded; set by {@code get} only, empty in lists
 * @param encryptionState how the resource is encrypted at rest
 * @param useTrainingV2 whether it is tuned on the newer training path, which some settings need
 * @param serverlessModes how it can be asked without a deployment, and at which prices
 */
@WithBuilder
public record Model(
    String name,
    @Nullable String displayName,
    @Nullable String description,
    @Nullable Instant createTime,
    @Nullable Instant updateTime,
    ModelState state,
    @Nullable Status status,
    @Nullable ModelKind kind,
    @Nullable String githubUrl,
    @Nullable String huggingFaceUrl,
    @Nullable PeftDetails peftDetails,
    @Nullable Empty teftDetails,
    @WireName("public") @Nullable Boolean isPublic,
    @Nullable Integer contextLength,
    @Nullable Integer trainingContextLength,
    @Nullable Boolean supportsImageInput,
    @Nullable Boolean supportsTools,
    @Nullable Boolean supportsLora,
    @Nullable Boolean supportsServerless,
    @Nullable String importedFrom,
    @Nullable String fineTuningJob,
    @Nullable String defaultDraftModel,
    @Nullable Integer defaultDraftTokenCount,
    @Nullable String cluster,
    @Nullable Boolean calibrated,
    List<Precision> supportedPrecisions,
    List<Precision> supportedPrecisionsWithCalibration,
    @Nullable Boolean tunable,
    @Nullable Boolean rlTunable,
    @Nullable Boolean supervisedLoraTunable,
    @Nullable Boolean supervisedFullParameterTunable,
    @Nullable Boolean rlLoraTunable,
    @Nullable Boolean rlFullParameterTunable,
    @Nullable Boolean useHfApplyChatTemplate,
    Map<String, Double> defaultSamplingParams,
    @Nullable CheckpointDetails baseModelDetails,
    @Nullable ConversationConfig conversationConfig,
    @Nullable CalendarDate deprecationDate,
    List<DeployedModelRef> deployedModelRefs,
    @Nullable EncryptionState encryptionState,
    @Nullable Boolean useTrainingV2,
    List<ServerlessMode> serverlessModes,
    Map<String, Object> extras)
    implements Awaitable {

  public Model {
    Objects.requireNonNull(name, "name");
    state = Objects.requireNonNullElse(state, ModelState.UNSPECIFIED);
    supportedPrecisions = Copies.list(supportedPrecisions);
    supportedPrecisionsWithCalibration = Copies.list(supportedPrecisionsWithCalibration);
    defaultSamplingParams = Copies.map(defaultSamplingParams);
    deployedModelRefs = Copies.list(deployedModelRefs);
    serverlessModes = Copies.list(serverlessModes);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static ModelBuilder builder() {
    return ModelBuilder.builder();
  }

  /** There is no failed state: a status that is not OK counts as one while it is not ready. */
  @Override
  public Phase phase() {
    return Phase.of(state.equals(ModelState.READY), status);
  }

  /**
   * A day.
   *
   * @param year year; 0 for every year
   * @param month 1 to 12; 0 for the whole year
   * @param day 1 to 31; 0 for the whole month
   */
  public record CalendarDate(
      @Nullable Integer year,
      @Nullable Integer month,
      @Nullable Integer day,
      Map<String, Object> extras) {

    public CalendarDate {
      extras = Copies.freeForm(extras);
    }
  }

  /**
   * A price.
   *
   * @param sku what is paid for, in the service's words
   * @param amount price of one unit
   * @param unit what the price is for, e.g. a million tokens
   */
  public record ServerlessPrice(
      @Nullable String sku,
      @Nullable Money amount,
      @Nullable String unit,
      Map<String, Object> extras) {

    public ServerlessPrice {
      extras = Copies.freeForm(extras);
    }
  }

  /**
   * One way to ask a model without a deployment.
   *
   * @param name {@code default}, {@code priority}, {@code fast} or {@code spot}
   * @param serviceTier the service tier of requests for it
   * @param usageIdentifier the model string of requests for it
   * @param skuInfos the billed quantities and their prices
   * @param useCases what it is meant for
   * @param createTime when it was offered first
   * @param updateTime when it last changed
   * @param updatedBy e-mail address of the user who changed it
   */
  public record ServerlessMode(
      @Nullable String name,
      @Nullable String serviceTier,
      @Nullable String usageIdentifier,
      List<ServerlessPrice> skuInfos,
      List<String> useCases,
      @Nullable Instant createTime,
      @Nullable Instant updateTime,
      @Nullable String updatedBy,
      Map<String, Object> extras) {

    public ServerlessMode {
      skuInfos = Copies.list(skuInfos);
      useCases = Copies.list(useCases);
      extras = Copies.freeForm(extras);
    }
  }
}
