// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import dev.fireworks4j.AttemptScope;
import dev.fireworks4j.CallEnd;
import dev.fireworks4j.CallListener;
import dev.fireworks4j.CallScope;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.waiting.WaitEnd;
import dev.fireworks4j.waiting.WaitEvent;
import dev.fireworks4j.waiting.WaitScope;
import dev.fireworks4j.waiting.WaitStart;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down all that a listener is told, in short lines; those of one listener among several begin with its name. */
public final class RecordedScopes implements CallListener {
  private final String prefix;
  private final List<String> lines;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final List<CallEnd> ends = new CopyOnWriteArrayList<>();
  private Headers headers = Headers.empty();

  public RecordedScopes() {
    this("", new CopyOnWriteArrayList<>());
  }

  public RecordedScopes(String prefix, List<String> lines) {
    this.prefix = prefix;
    this.lines = lines;
  }

  /** Adds these to each attempt. */
  public RecordedScopes adding(Headers more) {
    headers = more;
    return this;
  }

  public List<String> lines() {
    return lines;
  }

  public List<Call> calls() {
    return calls;
  }

  public List<CallEnd> ends() {
    return ends;
  }

  /** The end of the only call. */
  public CallEnd end() {
    if (ends.size() != 1) {
      throw new AssertionError("ended calls: " + ends.size());
    }
    return ends.get(0);
  }

  private void add(String line) {
    lines.add(prefix + line);
  }

  @Override
  public CallScope onCall(Call call) {
    add("call " + call.name());
    calls.add(call);
    return new Scope(call);
  }

  @Override
  public void onBreaker(String host, String from, String to) {
    add("breaker of " + host + " " + from + " to " + to);
  }

  @Override
  public WaitScope onWait(WaitStart wait) {
    add("wait " + wait.name() + " for " + wait.resources());
    return new RecordedWait(wait);
  }

  private final class Scope implements CallScope {
    private final Call call;

    Scope(Call call) {
      this.call = call;
    }

    @Override
    public Runnable enter() {
      add("enter");
      return () -> add("leave");
    }

    @Override
    public AttemptScope onAttempt(int number, Request request) {
      add("attempt " + number + " " + request.method() + " " + request.uriTemplate());
      return new AttemptScope() {
        @Override
        public Headers headers() {
          return headers;
        }

        @Override
        public void onEnd(Attempt attempt) {
          Throwable failure = attempt.failure();
          add(
              "attempt "
                  + attempt.number()
                  + " ended "
                  + (failure == null ? attempt.httpStatus() : failure.getClass().getSimpleName()));
        }
      };
    }

    @Override
    public void onRetry(Retry retry) {
      add("retry for " + retry.reason());
    }

    @Override
    public void onEnd(CallEnd end) {
      ends.add(end);
      String result =
          end.failure() == null ? "ok" : "failed " + end.failure().getClass().getSimpleName();
      add("end " + call.name() + " " + result + (end.isClosedEarly() ? " early" : ""));
    }
  }

  private final class RecordedWait implements WaitScope {
    private final WaitStart wait;

    RecordedWait(WaitStart wait) {
      this.wait = wait;
    }

    @Override
    public Runnable enter() {
      add("enter wait");
      return () -> add("leave wait");
    }

    @Override
    public void onEvent(WaitEvent event) {
      add("poll " + event.kind());
    }

    @Override
    public void onEnd(WaitEnd end) {
      Object result =
          end.failure() == null ? end.outcome() : end.failure().getClass().getSimpleName();
      add("end " + wait.name() + " " + result + " after " + end.polls());
    }
  }
}
