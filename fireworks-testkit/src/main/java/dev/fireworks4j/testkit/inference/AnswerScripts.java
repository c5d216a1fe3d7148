// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** All scripts. The one for exactly the model string takes precedence, then deployment, model, and any model. */
public final class AnswerScripts {
  /** Stands for every model. */
  public static final String ANY = "*";

  private final List<AnswerScript> scripts = new ArrayList<>();

  /** A new script; of two for the same questions the later one is used. */
  public AnswerScript add(String model, String part) {
    var script = new AnswerScript(model, part);
    scripts.add(0, script);
    return script;
  }

  /** Removes all. */
  public void clear() {
    scripts.clear();
  }

  boolean has(String asked) {
    return scripts.stream().anyMatch(script -> script.model().equals(asked));
  }

  /**
   * What to say.
   *
   * @throws InferenceError if the question is to be refused
   */
  ScriptedAnswer next(String asked, AnsweringModel answering, String question) {
    List<AnswerScript> matching =
        Stream.of(asked, answering.deployment(), answering.model(), ANY)
            .filter(Objects::nonNull)
            .distinct()
            .flatMap(name -> scripts.stream().filter(script -> script.isFor(name, question)))
            .toList();
    matching.forEach(script -> script.passGate(asked));
    for (AnswerScript script : matching) {
      ScriptedAnswer answer = script.next();
      if (answer != null) {
        return answer;
      }
    }
    return ScriptedAnswer.ECHO;
  }
}
