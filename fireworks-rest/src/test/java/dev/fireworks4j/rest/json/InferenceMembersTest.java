// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.inference.CompletionRequest;
import dev.fireworks4j.inference.EmbeddingRequest;
import dev.fireworks4j.inference.MessageRequest;
import dev.fireworks4j.inference.RerankRequest;
import dev.fireworks4j.rest.json.WireComponent.WirePlace;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Requests to models have the members that the service documents, and no others; {@code stream} is set by us. */
class InferenceMembersTest {
  private static final String SAMPLED =
      """
      model max_tokens max_completion_tokens context_length_exceeded_behavior temperature top_p top_k
      min_p typical_p frequency_penalty presence_penalty repetition_penalty mirostat_target mirostat_lr
      logit_bias seed n stop ignore_eos logprobs top_logprobs echo echo_last response_format
      reasoning_effort thinking reasoning_history prediction speculation prompt_cache_key
      prompt_cache_isolation_key user metadata service_tier perf_metrics_in_response raw_output
      return_token_ids include_routing_matrix
      """;

  @Test
  void of_chat() {
    assertThat(members(ChatRequest.class))
        .isEqualTo(
            words(
                SAMPLED
                    + " messages prompt_token_ids prompt_truncate_len stream_options tools tool_choice"
                    + " parallel_tool_calls functions function_call safe_tokenization sampling_mask"));
  }

  @Test
  void of_completions() {
    assertThat(members(CompletionRequest.class)).isEqualTo(words(SAMPLED + " prompt images"));
  }

  @Test
  void of_messages() {
    assertThat(members(MessageRequest.class))
        .isEqualTo(
            words(
                "model messages max_tokens system stop_sequences temperature top_k top_p metadata tools"
                    + " tool_choice thinking output_config raw_output context_management"));
  }

  @Test
  void of_embeddings_and_rerank() {
    assertThat(members(EmbeddingRequest.class))
        .isEqualTo(
            words(
                "model input dimensions encoding_format normalize return_logits input_type"
                    + " prompt_template user"));
    assertThat(members(RerankRequest.class))
        .isEqualTo(words("model query documents top_n return_documents task"));
  }

  private static Set<String> members(Class<?> request) {
    return WireRecord.componentsOf(request).stream()
        .filter(component -> component.place() == WirePlace.FIELD)
        .map(WireComponent::name)
        .collect(Collectors.toSet());
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}
