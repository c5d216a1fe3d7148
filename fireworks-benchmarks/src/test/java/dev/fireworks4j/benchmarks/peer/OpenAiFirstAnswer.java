// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.peer;

import dev.fireworks4j.benchmarks.measure.ColdStart;
import java.net.URI;

/** The rival's SDK from the start of the JVM to the first answer of a model. */
public final class OpenAiFirstAnswer {
  private OpenAiFirstAnswer() {}

  public static void main(String[] arguments) throws Exception {
    var client = OpenAi.client(URI.create(arguments[0]).resolve("/chat/v1"));
    var answer = client.chat().completions().create(OpenAiQuestion.ask().build());
    System.out.println(answer.choices().get(0).message().content().orElseThrow());
    ColdStart.report();
  }
}
