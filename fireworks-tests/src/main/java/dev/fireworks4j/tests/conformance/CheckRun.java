// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import dev.fireworks4j.tests.conformance.CheckResult.Verdict;
import dev.fireworks4j.tests.conformance.CheckStep.CleanUp;
import dev.fireworks4j.tests.conformance.CheckStep.Pause;
import dev.fireworks4j.tests.conformance.CheckStep.Sent;
import dev.fireworks4j.tests.conformance.CheckTarget.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs checks on one side, one after another. Removes what they created when it is closed, in the reverse order. */
final class CheckRun implements AutoCloseable {
  private static final Duration POLL = Duration.ofSeconds(10);
  private static final int MOST_POLLS = 120;
  private static final Set<Integer> REMOVED = Set.of(200, 404);

  private final CheckTarget target;
  private final CheckVariables variables;
  private final Deque<Request> cleanUps = new ArrayDeque<>();
  private final List<String> left = new ArrayList<>();

  CheckRun(CheckTarget target) {
    this.target = target;
    this.variables = new CheckVariables(target.variables());
  }

  /** The result of each check, in their order. */
  Map<ServiceCheck, CheckResult> run(List<ServiceCheck> checks) {
    var results = new LinkedHashMap<ServiceCheck, CheckResult>();
    checks.forEach(check -> results.put(check, run(check)));
    return results;
  }

  private CheckResult run(ServiceCheck check) {
    if (!target.allowed().contains(check.cost())) {
      return CheckResult.notRun("");
    }
    int before = cleanUps.size();
    CheckResult result = steps(check);
    if (result.verdict() == Verdict.FAILS && keepsNothing(check)) {
      // What should have been refused must not go on until the end of the run.
      removeUntil(before);
    }
    return result;
  }

  private static boolean keepsNothing(ServiceCheck check) {
    return check.steps().stream()
        .noneMatch(step -> step instanceof Sent sent && !sent.kept().isEmpty());
  }

  private CheckResult steps(ServiceCheck check) {
    var answers = new ArrayList<ObservedAnswer>();
    boolean sawNothing = false;
    try {
      for (CheckStep step : check.steps()) {
        if (step instanceof CleanUp cleanUp) {
          cleanUps.push(request(cleanUp.method(), variables.expand(cleanUp.path())));
        } else if (step instanceof Pause pause) {
          target.pause(pause.duration());
        } else if (step instanceof Sent sent) {
          ObservedAnswer answer = send(sent);
          answers.add(answer);
          keep(sent, answer);
          String problem = problem(sent, answer);
          if (problem != null) {
            return new CheckResult(Verdict.FAILS, problem, answers);
          }
          sawNothing |= sent.expected().stream().anyMatch(e -> e.isAboutNothing(answer));
        }
      }
    } catch (CheckVariables.MissingValueException e) {
      return new CheckResult(Verdict.NOT_RUN, String.valueOf(e.getMessage()), answers);
    } catch (IOException e) {
      return new CheckResult(Verdict.FAILS, "no answer: " + e, answers);
    }
    return new CheckResult(sawNothing ? Verdict.NO_ROWS : Verdict.HOLDS, "", answers);
  }

  /** Also of an answer that is wrong elsewhere: later checks need it. */
  private void keep(Sent sent, ObservedAnswer answer) {
    for (Expectation expectation : sent.kept()) {
      String value = expectation.kept(answer);
      if (value != null) {
        variables.keep(expectation.operand(), value);
      }
    }
  }

  /** What is wrong with the answer, or null. */
  private @Nullable String problem(Sent sent, ObservedAnswer answer) {
    for (Expectation expectation : sent.expected()) {
      if (expectation.isAboutNothing(answer)) {
        continue;
      }
      String problem = expectation.problem(answer, variables::expand);
      if (problem != null) {
        return sent.method() + " " + sent.path() + ": " + problem;
      }
    }
    return null;
  }

  private ObservedAnswer send(Sent sent) throws IOException {
    Request request = expanded(sent);
    ObservedAnswer answer = target.send(request);
    for (int i = 0; i < MOST_POLLS && mustWait(sent, answer); i++) {
      target.pause(POLL);
      answer = target.send(request);
    }
    return answer;
  }

  private boolean mustWait(Sent sent, ObservedAnswer answer) {
    return sent.expected().stream()
        .filter(Expectation::waits)
        .anyMatch(expectation -> expectation.problem(answer, variables::expand) != null);
  }

  private Request expanded(Sent sent) {
    String body = sent.body();
    return new Request(
        sent.method(),
        variables.expand(sent.path()),
        expanded(sent.query()),
        expanded(sent.headers()),
        body == null ? "" : PreparedRows.body(variables.expand(body)));
  }

  private Map<String, String> expanded(Map<String, String> texts) {
    var expanded = new LinkedHashMap<String, String>();
    texts.forEach((name, text) -> expanded.put(name, variables.expand(text)));
    return expanded;
  }

  private static Request request(String method, String path) {
    return new Request(method, path, Map.of(), Map.of(), "");
  }

  /** Removes what was created; a second call does nothing. */
  @Override
  public void close() {
    removeUntil(0);
  }

  private synchronized void removeUntil(int size) {
    while (cleanUps.size() > size) {
      Request request = cleanUps.pop();
      try {
        if (!REMOVED.contains(target.send(request).status())) {
          left.add(request.path());
        }
      } catch (IOException e) {
        left.add(request.path());
      }
    }
  }

  /** What could not be removed, for a person to remove. */
  synchronized List<String> left() {
    return List.copyOf(left);
  }
}
