// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.peer;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import java.net.URI;

/** The rival's SDK as its manual connects it. */
final class OpenAi {
  private OpenAi() {}

  static OpenAIClient client(URI baseUrl) {
    return OpenAIOkHttpClient.builder().apiKey("sk-bench").baseUrl(baseUrl.toString()).build();
  }
}
