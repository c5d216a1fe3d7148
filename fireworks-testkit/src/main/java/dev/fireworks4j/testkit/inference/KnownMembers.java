// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import java.util.List;
import java.util.Set;

/** The members that a question to each endpoint may have. */
final class KnownMembers {
  private static final String SAMPLED =
      "model max_tokens max_completion_tokens context_length_exceeded_behavior"
          + " temperature top_p top_k min_p typical_p"
          + " frequency_penalty presence_penalty repetition_penalty mirostat_target"
          + " mirostat_lr logit_bias seed n stop ignore_eos stream logprobs top_logprobs"
          + " echo echo_last response_format reasoning_effort thinking reasoning_history"
          + " prediction speculation prompt_cache_key prompt_cache_isolation_key user"
          + " metadata service_tier perf_metrics_in_response raw_output return_token_ids"
          + " include_routing_matrix ";
  private static final Set<String> CHAT =
      words(
          SAMPLED
              + "messages prompt_token_ids tools tool_choice parallel_tool_calls functions"
              + " function_call prompt_truncate_len safe_tokenization sampling_mask"
              + " stream_options");
  private static final Set<String> COMPLETIONS = words(SAMPLED + "prompt images");
  private static final Set<String> MESSAGES =
      words(
          "model messages max_tokens system stop_sequences stream temperature top_k top_p"
              + " metadata tools tool_choice thinking output_config raw_output"
              + " context_management");
  private static final Set<String> EMBEDDINGS =
      words(
          "model input dimensions encoding_format normalize return_logits input_type"
              + " prompt_template user");
  private static final Set<String> RERANK =
      words("model query documents top_n return_documents task");

  private KnownMembers() {}

  static Set<String> of(Endpoint endpoint) {
    return switch (endpoint) {
      case CHAT -> CHAT;
      case COMPLETIONS -> COMPLETIONS;
      case MESSAGES -> MESSAGES;
      case EMBEDDINGS -> EMBEDDINGS;
      case RERANK -> RERANK;
      case MODELS -> Set.of();
    };
  }

  private static Set<String> words(String text) {
    return Set.copyOf(List.of(text.split(" ", -1)));
  }
}
