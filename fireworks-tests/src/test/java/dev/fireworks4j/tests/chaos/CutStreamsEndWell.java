// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptionsBuilder;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.StreamCutException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Streams in each form that end too early, or not at all, after no, one or several events: they end within their
 * limits, say what came, and never look like a complete answer. One that ends before its first event is asked for
 * again, once.
 */
final class CutStreamsEndWell implements Promise {
  private static final List<Integer> EVENTS_BEFORE = List.of(0, 1, 5);
  private static final int ENDS = StreamEnd.values().length;
  private static final String MODEL = "accounts/acme/models/s";

  @Override
  public String words() {
    return "cut streams end well";
  }

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    int kinds = ENDS * EVENTS_BEFORE.size() * StreamedForm.values().length;
    int[] calls = settings.calls(kinds * Math.max(1, settings.creates() / 1_200));
    var records = new CallRecords();
    var over = new CountDownLatch(1);
    var requests = new AtomicIntegerArray(calls.length == 0 ? 0 : calls[calls.length - 1] + 1);
    try (var server =
            KeepAliveServer.start(
                (request, out) -> {
                  int call = call(request);
                  requests.incrementAndGet(call);
                  answer(settings, call, out, over);
                });
        var client =
            Clients.connectForAll(settings, server.uri(), options -> limited(options, settings))) {
      for (int call : calls) {
        records.sent(new InjectedFault(call, 1, end(settings, call).fault()));
      }
      var violations =
          new ArrayList<>(
              ParallelCalls.run(calls, records, call -> test(client, settings, call, requests)));
      return new PromiseResult(calls.length, records.faults(), violations, ENDS + " kinds of ends");
    } finally {
      over.countDown();
    }
  }

  /** A server that shares its machine with other work must not seem silent. */
  private static FireworksOptionsBuilder limited(
      FireworksOptionsBuilder options, RunSettings settings) {
    Duration silence = settings.limits().silence();
    return options
        .timeouts(
            Timeouts.builder()
                .firstEvent(silence.multipliedBy(5))
                .nextEvent(silence.multipliedBy(2))
                .build())
        .retry(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1), 0));
  }

  private static StreamEnd end(RunSettings settings, int call) {
    return settings.isStruck(call) ? StreamEnd.values()[call % ENDS] : StreamEnd.WHOLE;
  }

  private static int events(int call) {
    return EVENTS_BEFORE.get(call / ENDS % EVENTS_BEFORE.size());
  }

  private static StreamedForm form(int call) {
    return StreamedForm.of(call / ENDS / EVENTS_BEFORE.size());
  }

  private static int call(KeepAliveServer.Request request) {
    String body = new String(request.body(), UTF_8);
    return Integer.parseInt(body.replaceAll("(?s).*" + MODEL + "([0-9]+)\".*", "$1"));
  }

  private static String event(String data) {
    return "data: " + data + "\n\n";
  }

  private static void answer(RunSettings settings, int call, OutputStream out, CountDownLatch over)
      throws Exception {
    var body = new StreamedBody(out);
    StreamedForm form = form(call);
    body.begin();
    for (int i = 0; i < events(call); i++) {
      body.send(event(form.piece(0, "<" + i + ">")));
    }
    String next = event(form.piece(0, "<" + events(call) + ">"));
    end(settings, call).write(body, next, event(form.endMark()), over);
  }

  private static void test(
      Fireworks client, RunSettings settings, int call, AtomicIntegerArray requests)
      throws Exception {
    StreamEnd end = end(settings, call);
    StreamedForm form = form(call);
    String what = form + " " + end + " after " + events(call) + " events";
    var received = new ArrayList<String>();
    Object outcome =
        Checks.outcomeWithin(
            settings.limits().silence().multipliedBy(7).plusSeconds(10),
            () -> collected(client, call, received));

    int whole = events(call) + (end == StreamEnd.WHOLE ? 1 : 0);
    // What a reset overtakes is thrown away by the client's system.
    boolean mayLose = end == StreamEnd.RESET && received.size() < whole;
    Checks.require(
        received.size() == whole || mayLose, what + ": " + received.size() + " events came");
    String text = text(received.size());
    Checks.require(String.join("", received).equals(text), what + ": wrong events " + received);
    if (end == StreamEnd.WHOLE) {
      Checks.require(outcome.equals(text), what + ": became " + outcome);
    } else if (received.isEmpty()) {
      Checks.require(outcome instanceof CallException, what + ": became " + outcome);
    } else {
      Checks.require(isCut(form, outcome, text), what + ": became " + outcome);
      Checks.require(requests.get(call) == 1 || end == StreamEnd.RESET, what + ": asked again");
    }
    Checks.require(requests.get(call) <= 2, what + ": " + requests.get(call) + " requests");
  }

  private static boolean isCut(StreamedForm form, Object outcome, String text) {
    return outcome instanceof StreamCutException cut
        && cut.text().equals(text)
        && form.whole(cut.received()).equals(List.of(text));
  }

  private static String text(int events) {
    var text = new StringBuilder();
    for (int i = 0; i < events; i++) {
      text.append('<').append(i).append('>');
    }
    return text.toString();
  }

  /** The text of the whole answer; the texts of its events are added to the list on the way. */
  private static String collected(Fireworks client, int call, List<String> received) {
    StreamedForm form = form(call);
    Object answer =
        form.ask(client, MODEL + call)
            .collect(
                (Object event) ->
                    form.texts(event).forEach(text -> received.add(text.substring(1))));
    return String.join("", form.whole(answer));
  }
}
