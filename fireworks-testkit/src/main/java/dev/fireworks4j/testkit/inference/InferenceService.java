// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.http.WireResponse;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.FakeState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers questions to models. */
public final class InferenceService {
  private final InferenceState inference;
  private final FakeState state;
  private final StoredModels models;
  private final StreamPause pause;

  /** A service that reads and writes this state. */
  public InferenceService(InferenceState inference, StreamPause pause) {
    this.inference = inference;
    this.state = inference.state();
    this.models = inference.models();
    this.pause = pause;
  }

  /** Answers; every error is an answer too. */
  public WireResponse answer(WireRequest request, Map<String, @Nullable Object> body) {
    Endpoint endpoint = Endpoint.of(request.path());
    String id =
        state.exclusively(
            () -> inference.ids().next(endpoint == null ? "chatcmpl-" : endpoint.idPrefix()));
    String requestId = endpoint == Endpoint.MESSAGES ? CompletionIds.uuid(id) : id;
    try {
      if (endpoint == null) {
        throw InferenceError.noSuchPath();
      }
      return answer(endpoint, request.method(), body, id);
    } catch (InferenceError e) {
      return endpoint == Endpoint.MESSAGES ? e.messagesResponse(requestId) : e.response(requestId);
    }
  }

  /** The answer to a body that is no JSON object. */
  public WireResponse malformed(String message) {
    return InferenceError.invalid(message)
        .response(state.exclusively(() -> inference.ids().next("chatcmpl-")));
  }

  private WireResponse answer(
      Endpoint endpoint, String method, Map<String, @Nullable Object> body, String id) {
    if (!method.equals(endpoint == Endpoint.MODELS ? "GET" : "POST")) {
      throw InferenceError.wrongVerb();
    }
    if (endpoint == Endpoint.MODELS) {
      return list(id);
    }
    var question = new Question(endpoint, body);
    QuestionRules.check(question);
    return switch (endpoint) {
      case EMBEDDINGS -> {
        admitted(question);
        yield WireResponse.json(200, new EmbeddingAnswer(question).json()).with("x-request-id", id);
      }
      case RERANK -> rerank(question, id);
      default -> say(question, id);
    };
  }

  private WireResponse list(String id) {
    var json = JsonObject.of("object", "list").with("data", state.exclusively(models::list));
    return WireResponse.json(200, json).with("x-request-id", id);
  }

  private WireResponse rerank(Question question, String id) {
    admitted(question);
    var answer = new RerankAnswer(question);
    return WireResponse.of(200, "application/json", SpacedJson.write(answer.json()))
        .with("x-request-id", id)
        .with("fireworks-prompt-tokens", Long.toString(answer.promptTokens()))
        .with("fireworks-server-processing-time", "0.235")
        .with("fireworks-server-time-to-first-token", "0.124")
        .with("fireworks-speculation-prompt-matched-tokens", "0");
  }

  private WireResponse say(Question question, String id) {
    Admitted admitted = admitted(question);
    var answer =
        new ModelAnswer(
            id,
            question,
            admitted.answering(),
            admitted.created(),
            new ChoiceMaker(question, admitted.script()).choices(),
            admitted.cachedTokens());
    AnswerForm form =
        switch (question.endpoint()) {
          case CHAT -> new ChatForm();
          case COMPLETIONS -> new CompletionForm();
          default -> new MessagesForm();
        };
    return withHeaders(
        question.isStreamed()
            ? streamed(answer, form, admitted.script().style())
            : WireResponse.of(200, "application/json", form.bytes(form.whole(answer))),
        answer);
  }

  private WireResponse streamed(ModelAnswer answer, AnswerForm form, StreamStyle style) {
    StreamRecord record = state.exclusively(() -> inference.newStream(answer.question().model()));
    return WireResponse.of(
        200,
        "text/event-stream; charset=utf-8",
        new EventContent(answer, form, style, pause, record));
  }

  private static WireResponse withHeaders(WireResponse response, ModelAnswer answer) {
    return answer.question().endpoint() == Endpoint.MESSAGES
        ? response.with("x-request-id", CompletionIds.uuid(answer.id()))
        : new WireResponse(
            response.status(),
            response.headers().with(AnswerHeaders.of(answer)),
            response.content());
  }

  private record Admitted(
      AnsweringModel answering, ScriptedAnswer script, long created, int cachedTokens) {}

  /** Finds the model that answers, checks that it can, and takes its next scripted answer. */
  private Admitted admitted(Question question) {
    return state.exclusively(
        () -> {
          String asked = question.model();
          AnsweringModel answering = answering(asked);
          if (!models.isAwake(answering)) {
            models.wake(answering);
            throw InferenceError.scalingUp();
          }
          if (models.failsProbe(answering)) {
            throw InferenceError.notThere(asked);
          }
          ScriptedAnswer script = inference.scripts().next(asked, answering, question.allText());
          models.asked(answering);
          return new Admitted(
              answering, script, state.now().getEpochSecond(), inference.cachedTokens(question));
        });
  }

  /** A model that a test has scripted need not exist; one that exists must be deployed. */
  private AnsweringModel answering(String asked) {
    AnsweringModel found = models.find(asked);
    if (found != null) {
      return found;
    }
    if (inference.scripts().has(asked) && !models.isKnown(asked)) {
      return new AnsweringModel(asked, null);
    }
    throw models.isLoading(asked) ? InferenceError.notThere(asked) : InferenceError.notDeployed();
  }
}
