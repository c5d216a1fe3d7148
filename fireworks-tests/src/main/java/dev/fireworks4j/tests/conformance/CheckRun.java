// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import dev.fireworks4j.tests.conformance.CheckResult.Verdict;
import dev.fireworks4j.tests.conformance.CheckStep.CleanUpRequest;
import dev.fireworks4j.tests.conformance.CheckStep.Pause;
import dev.fireworks4j.tests.conformance.CheckStep.Sent;
import dev.fireworks4j.tests.conformance.CheckTarget.CheckRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs checks on one side, one after another. Removes what they created when it is closed, in the reverse order. */
final class CheckRun implements AutoCloseable {
  private static final Duration POLL = Duration.ofSeconds(10);
  private static final int MAX_POLLS = 120;
  private static final Set<Integer> REMOVED = Set.of(200, 404);

  private final CheckTarget target;
  private final CheckVariables variables;
  private final Deque<CheckRequest> cleanUps = new ArrayDeque<>();
  private int kept;
  private volatile boolean isClosed;
  private final Consumer<String> left;

  /** {@code left} receives the path of what could not be removed, which must be removed by hand. */
  CheckRun(CheckTarget target, Consumer<String> left) {
    this.target = target;
    this.left = left;
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
    int keptBefore = kept;
    CheckResult result = steps(check);
    if (result.verdict() == Verdict.FAILS && kept == keptBefore) {
      // What should have been refused, or whose answer was lost, must not keep running until the
      // end.
      removeUntil(before);
    }
    return result;
  }

  private CheckResult steps(ServiceCheck check) {
    var answers = new ArrayList<ObservedAnswer>();
    boolean sawNothing = false;
    try {
      for (CheckStep step : check.steps()) {
        if (step instanceof CleanUpRequest cleanUp) {
          push(cleanUp.request().expanded(variables::expand));
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
    } catch (CheckVariables.MissingValueException | CancellationException e) {
      return new CheckResult(Verdict.NOT_RUN, String.valueOf(e.getMessage()), answers);
    } catch (IOException e) {
      return new CheckResult(Verdict.FAILS, "no answer: " + e, answers);
    }
    return new CheckResult(sawNothing ? Verdict.NO_ROWS : Verdict.HOLDS, "", answers);
  }

  /** Also from an answer with an error elsewhere, because later checks need it. */
  private void keep(Sent sent, ObservedAnswer answer) {
    for (Expectation expectation : sent.kept()) {
      String value = expectation.kept(answer);
      if (value != null) {
        variables.keep(expectation.operand(), value);
        kept++;
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
        return sent.request().method() + " " + sent.request().path() + ": " + problem;
      }
    }
    return null;
  }

  private ObservedAnswer send(Sent sent) throws IOException {
    CheckRequest request = sent.request().expanded(variables::expand);
    ObservedAnswer answer = send(request);
    for (int i = 0; i < MAX_POLLS && mustWait(sent, answer); i++) {
      target.pause(POLL);
      answer = send(request);
    }
    return answer;
  }

  /** Holds the lock until the answer is there: what it creates is removed after that. */
  private synchronized ObservedAnswer send(CheckRequest request) throws IOException {
    checkOpen();
    return target.send(request);
  }

  private synchronized void push(CheckRequest cleanUp) {
    checkOpen();
    cleanUps.push(cleanUp);
  }

  private synchronized void checkOpen() {
    if (isClosed) {
      throw new CancellationException("the run was ended");
    }
  }

  private boolean mustWait(Sent sent, ObservedAnswer answer) {
    return answer.status() < 400
        && sent.expected().stream()
            .filter(expectation -> expectation.problem(answer, variables::expand) != null)
            .findFirst()
            .map(Expectation::waits)
            .orElse(false);
  }

  /**
   * Waits for the request that is under way, then removes what was created. Nothing is sent after that. Another thread
   * may call this while checks run; a second call does nothing.
   */
  @Override
  public void close() {
    isClosed = true;
    removeUntil(0);
  }

  private synchronized void removeUntil(int size) {
    while (cleanUps.size() > size) {
      CheckRequest request = cleanUps.pop();
      try {
        if (!REMOVED.contains(target.send(request).status())) {
          left.accept(request.path());
        }
      } catch (IOException e) {
        left.accept(request.path());
      }
    }
  }
}
