// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.peer;

import dev.fireworks4j.benchmarks.measure.ColdStart;
import java.net.URI;

/** The rival's SDK from the start of the JVM to its first job. */
public final class OpenAiFirst {
  private OpenAiFirst() {}

  public static void main(String[] arguments) throws Exception {
    var client = OpenAi.client(URI.create(arguments[0]).resolve("/p1"));
    System.out.println(client.fineTuning().jobs().list().autoPager().iterator().next().id());
    ColdStart.report();
  }
}
