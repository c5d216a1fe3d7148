// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.Fireworks;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Very many streams on connections that are used again and again, each in one of three forms, written in another way
 * and cut into other pieces: no event is lost, doubled, reordered or taken from another stream. Some are left early.
 */
final class EventsAreWhole implements Promise {
  private static final int STREAMS_PER_CREATE = 5;
  private static final String MODEL = "accounts/acme/models/s";

  @Override
  public String words() {
    return "events are whole";
  }

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    int[] calls = settings.calls(settings.creates() * STREAMS_PER_CREATE);
    try (var server =
            KeepAliveServer.start(
                (request, out) -> answer(StreamScript.of(settings.seed(), call(request)), out));
        var client = Clients.connectForAll(settings, server.uri(), options -> options)) {
      var violations =
          new ArrayList<>(
              ParallelCalls.run(
                  calls,
                  new CallRecords(),
                  call -> test(client, call, StreamScript.of(settings.seed(), call))));
      return new PromiseResult(calls.length, Map.of(), violations, "streams");
    }
  }

  private static int call(KeepAliveServer.Request request) {
    String body = new String(request.body(), UTF_8);
    int at = body.indexOf(MODEL) + MODEL.length();
    return Integer.parseInt(body.substring(at, body.indexOf('"', at)));
  }

  private static void answer(StreamScript script, OutputStream out) throws IOException {
    var body = new StreamedBody(out);
    byte[] bytes = script.bytes();
    body.begin();
    int from = 0;
    for (int to : script.cuts(bytes.length)) {
      body.send(bytes, from, to);
      from = to;
    }
    body.end();
  }

  /** Three streams in each form: collected, read to the end, and left early. */
  private static void test(Fireworks client, int call, StreamScript script) {
    StreamedForm form = script.form();
    try (var stream = form.ask(client, MODEL + call)) {
      if (call % 3 == 0) {
        check(script, stream.collect());
      } else if (call % 3 == 1) {
        check(texts(form, stream.iterator(), Integer.MAX_VALUE), script.texts());
      } else {
        int some = script.texts().size() / 2;
        check(texts(form, stream.iterator(), some), script.texts().subList(0, some));
      }
    }
  }

  private static void check(StreamScript script, Object answer) {
    List<String> written =
        IntStream.range(0, script.choices()).mapToObj(script::textOfChoice).toList();
    check(script.form().whole(answer), written);
    Checks.require(StreamedForm.tokens(answer) == script.texts().size(), "other usage");
  }

  /** The texts with their choices, of as many events as have one. */
  private static List<String> texts(StreamedForm form, Iterator<?> events, int most) {
    var texts = new ArrayList<String>();
    while (texts.size() < most && events.hasNext()) {
      texts.addAll(form.texts(events.next()));
    }
    return texts;
  }

  private static void check(List<String> found, List<String> expected) {
    Checks.require(found.equals(expected), "events " + found + " instead of " + expected);
  }
}
