// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import static dev.fireworks4j.internal.RequestChecks.field;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import dev.fireworks4j.wire.WireMarks.WireName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts to turn into vectors.
 *
 * @param model an embedding model, e.g. {@code nomic-ai/nomic-embed-text-v1.5}
 * @param input the texts; the answer has a vector for each
 * @param tokens texts as tokens, in place of {@code input}
 * @param dimensions length of the vectors; only for models that can be resized
 * @param encodingFormat {@code float} or {@code base64}, which is shorter on the line and read as the same
 *     numbers; {@code float} if null
 * @param normalize whether vectors have length 1
 * @param inputType {@code document} or {@code query}
 * @param returnLogits token ids whose logits come instead of a vector
 * @param promptTemplate what is put around each text, for models that are prompted
 * @param user the end user
 * @param extraBody members beside these, sent as given; the service refuses those it does not know
 */
@WithBuilder
@SnakeCase
public record EmbeddingRequest(
    String model,
    List<String> input,
    @WireName("input") List<List<Integer>> tokens,
    @Nullable Integer dimensions,
    @Nullable String encodingFormat,
    @Nullable Boolean normalize,
    @Nullable String inputType,
    List<Integer> returnLogits,
    @Nullable String promptTemplate,
    @Nullable String user,
    Map<String, Object> extraBody)
    implements InferenceRequest {

  public EmbeddingRequest {
    input = Copies.list(input);
    tokens = Copies.list(tokens);
    returnLogits = Copies.list(returnLogits);
    extraBody = Copies.freeForm(extraBody);
    new Problems("EmbeddingRequest")
        .required("model", model)
        .exactlyOne(field("input", input), field("tokens", tokens))
        .noNulls("input", input)
        .positive("dimensions", dimensions)
        .orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static EmbeddingRequestBuilder builder() {
    return EmbeddingRequestBuilder.builder();
  }

  /** Vectors of some texts. */
  public static EmbeddingRequest of(String model, String... texts) {
    return builder().model(model).input(List.of(texts)).build();
  }
}
