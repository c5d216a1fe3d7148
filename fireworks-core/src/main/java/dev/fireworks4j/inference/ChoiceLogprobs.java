// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import java.util.List;
import java.util.Map;

/**
 * Probabilities of the tokens of one choice.
 *
 * @param content one for each token, where {@code logprobs} was true
 * @param extras the members of the older form, where {@code legacyLogprobs} was set: {@code tokens}, {@code
 *     token_logprobs}, {@code top_logprobs}, {@code text_offset} and {@code token_ids}; and members newer than this
 *     library, as plain values
 */
@SnakeCase
public record ChoiceLogprobs(List<TokenLogprob> content, Map<String, Object> extras) {

  public ChoiceLogprobs {
    content = Copies.list(content);
    extras = Copies.freeForm(extras);
  }
}
