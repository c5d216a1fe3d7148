// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How likely a token was.
 *
 * @param token its text
 * @param tokenId its number in the model's vocabulary
 * @param logprob natural logarithm of its probability
 * @param samplingLogprob the same after temperature and the like; null where the service does not say
 * @param bytes its text in UTF-8, 0 to 255 each; a character may be split over several tokens
 * @param textOffset where it begins in the text
 * @param topLogprobs the likeliest tokens at this place, as many as asked for
 * @param routingMatrix experts that were used, in base64, if asked for
 * @param lastActivation last activation of the model, in base64, where the service sends it
 * @param samplingMask which tokens could be drawn, in the form that was asked for
 * @param samplingMaskCount how many tokens could be drawn, if asked for
 */
@WithBuilder
@SnakeCase
public record TokenLogprob(
    @Nullable String token,
    @Nullable Integer tokenId,
    @Nullable Double logprob,
    @Nullable Double samplingLogprob,
    List<Integer> bytes,
    @Nullable Integer textOffset,
    List<TokenLogprob> topLogprobs,
    @Nullable String routingMatrix,
    @Nullable String lastActivation,
    @Nullable Object samplingMask,
    @Nullable Integer samplingMaskCount,
    Map<String, Object> extras) {

  public TokenLogprob {
    bytes = Copies.list(bytes);
    topLogprobs = Copies.list(topLogprobs);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static TokenLogprobBuilder builder() {
    return TokenLogprobBuilder.builder();
  }
}
