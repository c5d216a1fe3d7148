// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.evaluator;

import dev.fireworks4j.data.TransferListener;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The upload of a source folder as a new evaluator.
 *
 * @param evaluator what to create; must have an id, by which the same upload continues after a failure
 * @param folder the source: the file of the entry point, {@code requirements.txt}, and what they need; see {@link
 *     EvaluatorGateway#upload(String, Path)} for what is left out of it
 * @param listener receives the progress; null for none
 * @param buildWithin how long the build may take; null for 30 minutes
 */
@WithBuilder
public record EvaluatorUpload(
    CreateEvaluator evaluator,
    Path folder,
    @Nullable TransferListener listener,
    @Nullable Duration buildWithin) {
  /** Builds usually take a minute. */
  static final Duration USUAL_BUILD = Duration.ofMinutes(30);

  public EvaluatorUpload {
    buildWithin = Objects.requireNonNullElse(buildWithin, USUAL_BUILD);
    new Problems("EvaluatorUpload")
        .required("evaluator", evaluator)
        .required("evaluator.id", evaluator == null ? null : evaluator.id())
        .required("evaluator.entryPoint", evaluator == null ? null : evaluator.entryPoint())
        .required("folder", folder)
        .positive("buildWithin", buildWithin)
        .orThrow();
  }

  /** How long the build may take. */
  @Override
  public Duration buildWithin() {
    return Objects.requireNonNull(buildWithin);
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static EvaluatorUploadBuilder builder() {
    return EvaluatorUploadBuilder.builder();
  }
}
