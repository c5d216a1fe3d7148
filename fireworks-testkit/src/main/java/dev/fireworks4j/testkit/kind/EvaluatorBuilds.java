// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.store.Artifacts;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DueStep;
import dev.fireworks4j.testkit.store.FakeState;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds of evaluators: BUILDING, then ACTIVE with a version, or BUILD_FAILED, and a log in each case. */
public final class EvaluatorBuilds {
  /** Logs of builds that should fail, by names of evaluators. */
  static final String FAILURES = "evaluator builds that fail";

  static final DueStep END = DueStep.of("built", EvaluatorBuilds::end);

  private static final Duration DURATION = Duration.ofSeconds(50);

  private EvaluatorBuilds() {}

  static void start(FakeState store, Document evaluator) {
    evaluator.interrupt();
    evaluator.set("state", "BUILDING");
    evaluator.status("OK", "");
    writeLog(store, evaluator, List.of("building"));
    store.after(DURATION, evaluator, END);
  }

  private static void end(FakeState store, Document evaluator) {
    List<String> failure = failures(store).remove(evaluator.name());
    String problem = failure == null ? problem(store, evaluator) : null;
    if (failure == null && problem == null) {
      writeLog(store, evaluator, List.of("building", "Template built successfully"));
      evaluator.set("state", "ACTIVE");
      evaluator.status("OK", "Template built successfully");
      EvaluatorVersions.add(store, evaluator);
    } else {
      writeLog(store, evaluator, failure == null ? List.of("building", problem) : failure);
      evaluator.set("state", "BUILD_FAILED");
      evaluator.status("INVALID_ARGUMENT", "Template build failed, see the build log");
    }
    store.touch(evaluator);
  }

  /** The log lines of builds that should fail, by full names of evaluators; a live map. */
  @SuppressWarnings("unchecked") // only this class writes the setting
  public static Map<String, List<String>> failures(FakeState store) {
    return (Map<String, List<String>>)
        store.settings().computeIfAbsent(FAILURES, key -> new HashMap<>());
  }

  /** The error of a build whose archive cannot be used; null if it can. */
  private static @Nullable String problem(FakeState store, Document evaluator) {
    for (var file : store.filesBelow(Evaluators.source(evaluator))) {
      Set<String> names;
      try {
        names = UploadedArchive.files(file.getValue());
      } catch (IOException e) {
        return "ERROR: cannot unpack " + Uploads.baseName(file.getKey()) + ": " + e.getMessage();
      }
      String entry = evaluator.text("entryPoint");
      String path = entry.contains("::") ? entry.substring(0, entry.indexOf("::")) : entry;
      String module = path.replace('.', '/');
      boolean isThere =
          Stream.of(path, path + ".py", module + ".py", module + "/__init__.py")
              .anyMatch(names::contains);
      if (!entry.isEmpty() && !isThere) {
        return "ERROR: file or directory not found: " + path;
      }
    }
    return null;
  }

  private static void writeLog(FakeState store, Document evaluator, List<String> lines) {
    store.putFile(log(evaluator), String.join("\n", lines) + "\n");
  }

  /** Where the log of the last build is. */
  static String log(Document evaluator) {
    return Artifacts.evaluator(evaluator) + "/build.log";
  }
}
