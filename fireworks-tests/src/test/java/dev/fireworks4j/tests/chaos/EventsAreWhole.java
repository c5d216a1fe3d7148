// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.inference.ChatChunk;
import dev.fireworks4j.inference.ChatCompletion;
import dev.fireworks4j.inference.ChatRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Very many streams on connections that are used again and again, each written in another way and cut into other
 * pieces: no event is lost, doubled, reordered or taken from another stream. Some are left early.
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

  private static void test(Fireworks client, int call, StreamScript script) {
    var request = ChatRequest.of(MODEL + call, "Hi");
    try (var stream = client.chat().stream(request)) {
      if (call % 3 == 0) {
        check(script, stream.collect());
      } else if (call % 3 == 1) {
        check(texts(stream.iterator(), Integer.MAX_VALUE), script.texts());
      } else {
        int some = script.texts().size() / 2;
        check(texts(stream.iterator(), some), script.texts().subList(0, some));
      }
    }
  }

  private static void check(StreamScript script, ChatCompletion answer) {
    for (var choice : answer.choices()) {
      String content = choice.message().content();
      check(List.of(content == null ? "" : content), List.of(script.textOfChoice(choice.index())));
    }
    Checks.require(answer.choices().size() == script.choices(), "other choices");
    Checks.require(
        answer.usage() != null && answer.usage().completionTokens() == script.texts().size(),
        "other usage");
  }

  /** The texts with their choices, of as many events as have one. */
  private static List<String> texts(Iterator<ChatChunk> chunks, int most) {
    var texts = new ArrayList<String>();
    while (texts.size() < most && chunks.hasNext()) {
      for (var choice : chunks.next().choices()) {
        if (choice.delta().content() != null) {
          texts.add(choice.index() + choice.delta().content());
        }
      }
    }
    return texts;
  }

  private static void check(List<String> found, List<String> expected) {
    Checks.require(found.equals(expected), "events " + found + " instead of " + expected);
  }
}
