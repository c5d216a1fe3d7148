// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.inference.AnswerStream;
import dev.fireworks4j.inference.ChatChunk;
import dev.fireworks4j.inference.ChatCompletion;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.inference.Completion;
import dev.fireworks4j.inference.CompletionRequest;
import dev.fireworks4j.inference.InferenceAnswer;
import dev.fireworks4j.inference.MessageAnswer;
import dev.fireworks4j.inference.MessageEvent;
import dev.fireworks4j.inference.MessageRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The forms of streamed answers: what a server writes, how it is asked for, and what comes of it. */
enum StreamedForm {
  CHAT("[DONE]") {
    @Override
    String piece(int choice, String text) {
      return "{\"choices\":[{\"index\":" + choice + ",\"delta\":{\"content\":\"" + text + "\"}}]}";
    }

    @Override
    AnswerStream<?, ?> ask(Fireworks client, String model) {
      return client.chat().stream(ChatRequest.of(model, "Hi"));
    }

    @Override
    List<String> texts(Object event) {
      return ((ChatChunk) event)
          .choices().stream()
              .filter(choice -> choice.delta().content() != null)
              .map(choice -> choice.index() + choice.delta().content())
              .toList();
    }

    @Override
    Stream<String> contents(Object answer) {
      return ((ChatCompletion) answer).choices().stream().map(choice -> choice.message().content());
    }
  },
  COMPLETION("[DONE]") {
    @Override
    String piece(int choice, String text) {
      return "{\"choices\":[{\"index\":" + choice + ",\"text\":\"" + text + "\"}]}";
    }

    @Override
    AnswerStream<?, ?> ask(Fireworks client, String model) {
      return client.completions().stream(CompletionRequest.of(model, "Hi"));
    }

    @Override
    List<String> texts(Object event) {
      return ((Completion) event)
          .choices().stream().map(choice -> choice.index() + orEmpty(choice.text())).toList();
    }

    @Override
    Stream<String> contents(Object answer) {
      return ((Completion) answer).choices().stream().map(choice -> choice.text());
    }
  },
  /** Its choices are the blocks of one message. */
  MESSAGE("{\"type\":\"message_stop\"}") {
    @Override
    String piece(int choice, String text) {
      return "{\"type\":\"content_block_delta\",\"index\":"
          + choice
          + ",\"delta\":{\"type\":\"text_delta\",\"text\":\""
          + text
          + "\"}}";
    }

    @Override
    String usage(int tokens) {
      return "{\"type\":\"message_delta\",\"usage\":{\"output_tokens\":" + tokens + "}}";
    }

    @Override
    AnswerStream<?, ?> ask(Fireworks client, String model) {
      return client.messages().stream(MessageRequest.of(model, "Hi", 9));
    }

    @Override
    List<String> texts(Object event) {
      var piece = (MessageEvent) event;
      return piece.index() == null ? List.of() : List.of(piece.index() + piece.text());
    }

    @Override
    Stream<String> contents(Object answer) {
      return ((MessageAnswer) answer).content().stream().map(block -> block.text());
    }
  };

  private final String endMark;

  StreamedForm(String endMark) {
    this.endMark = endMark;
  }

  /** The form of a call by its number. */
  static StreamedForm of(int number) {
    return values()[number % values().length];
  }

  /** Data of the event that ends a stream. */
  String endMark() {
    return endMark;
  }

  /** Data of an event that adds a text, which stands there as in JSON, to a choice. */
  abstract String piece(int choice, String text);

  /** Data of an event that says how many tokens were written. */
  String usage(int tokens) {
    return "{\"choices\":[],\"usage\":{\"completion_tokens\":" + tokens + "}}";
  }

  /** Asks for a stream. */
  abstract AnswerStream<?, ?> ask(Fireworks client, String model);

  /** What an event adds, each text after the number of its choice. */
  abstract List<String> texts(Object event);

  /** The texts of the choices of an answer, in order; null where there is none. */
  abstract Stream<String> contents(Object answer);

  /** The same with an empty text where there is none. */
  List<String> whole(Object answer) {
    return contents(answer).map(StreamedForm::orEmpty).toList();
  }

  /** How many tokens an answer says that it has. */
  static long tokens(Object answer) {
    return Objects.requireNonNull(((InferenceAnswer<?>) answer).tokens()).completionTokens();
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
