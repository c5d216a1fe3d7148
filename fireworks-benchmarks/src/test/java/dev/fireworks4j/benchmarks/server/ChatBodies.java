// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.server;

import java.util.Locale;

/** Answers of models, as long and with as many headers as the service's. */
public final class ChatBodies {
  /** Characters of text in each event. */
  public static final int EVENT_CHARS = 5;

  static final String HEADERS =
      """
      fireworks-cached-prompt-tokens: 40\r
      fireworks-prompt-tokens: 41\r
      fireworks-server-processing-time: 0.405\r
      fireworks-server-received-timestamp: 1776323966.2129922\r
      fireworks-server-time-to-first-token: 0.249\r
      server: cloudflare\r
      server-timing: total;dur=705.0;desc="Total Response Time"\r
      vary: Origin\r
      x-envoy-upstream-service-time: 408\r
      x-ratelimit-limit-requests: 60\r
      x-ratelimit-limit-tokens-generated: 12000\r
      x-ratelimit-limit-tokens-prompt: 60000\r
      x-ratelimit-over-limit: no\r
      x-ratelimit-remaining-requests: 59\r
      x-ratelimit-remaining-tokens-generated: 12000\r
      x-ratelimit-remaining-tokens-prompt: 59959\r
      x-request-id: chatcmpl-66d7d70647ec44d38c0a185ccc9a8dd3\r
      """;

  private static final String ANSWER =
      """
      {"id":"chatcmpl-66d7d70647ec44d38c0a185ccc9a8dd3","object":"chat.completion","created":1776323966,\
      "model":"accounts/fireworks/models/llama-v3p3-70b-instruct","choices":[{"index":0,"message":{"role":"assistant",\
      "content":"%s"},"finish_reason":"stop"}],"usage":{"prompt_tokens":41,"total_tokens":67,"completion_tokens":26,\
      "prompt_tokens_details":{"cached_tokens":40}}}""";

  private static final String CHUNK =
      """
      data: {"id":"chatcmpl-aefa65bb872144399a805f418fa89e6b","object":"chat.completion.chunk","created":1776323935,\
      "model":"accounts/fireworks/models/llama-v3p3-70b-instruct","choices":[{"index":0,"delta":%s,\
      "finish_reason":%s}],"usage":%s}

      """;

  private ChatBodies() {}

  /** A whole answer of some sentences. */
  static String chat() {
    String sentence = "Tuning a small model often costs less than asking a large one. ";
    return String.format(Locale.ROOT, ANSWER, sentence.repeat(10));
  }

  /** A whole answer that is JSON of 20 fields. */
  static String typed() {
    String fields =
        """
        {"id":"T-1042","subject":"Cannot sign in","summary":"The user cannot sign in since the last update.",\
        "product":"portal","component":"login","version":"4.2.1","language":"en","country":"DE",\
        "customer":"Example Ltd","contact":"someone@example.com","priority":"HIGH","category":"incident",\
        "replies":3,"attachments":0,"ageHours":17,"confidence":0.93,"urgency":0.7,"isPaying":true,\
        "isDuplicate":false,"tags":["login","update","portal"]}""";
    return String.format(Locale.ROOT, ANSWER, fields.replace("\"", "\\\""));
  }

  /** One event with a piece of the text. */
  static String event() {
    return String.format(Locale.ROOT, CHUNK, "{\"content\":\" nice\"}", "null", "null");
  }

  /** What follows the text. */
  static String end() {
    String usage = "{\"prompt_tokens\":41,\"total_tokens\":67,\"completion_tokens\":26}";
    return String.format(Locale.ROOT, CHUNK, "{}", "\"stop\"", usage) + "data: [DONE]\n\n";
  }
}
