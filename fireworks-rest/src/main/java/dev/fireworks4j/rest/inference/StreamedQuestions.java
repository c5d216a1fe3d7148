// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.inference.AnswerStream;
import dev.fireworks4j.inference.InferenceAnswer;
import dev.fireworks4j.inference.InferenceGateway;
import dev.fireworks4j.inference.InferenceRequest;
import dev.fireworks4j.rest.call.EventBody;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.Operation.AnswerBody;
import dev.fireworks4j.rest.call.UserCall;
import dev.fireworks4j.rest.inference.LiveStream.About;
import dev.fireworks4j.rest.inference.LiveStream.OpenedEvents;
import dev.fireworks4j.rest.session.Session;
import java.io.IOException;
import java.util.Map;

/** A gateway to models whose answers come whole or as streams. */
class StreamedQuestions<Q extends InferenceRequest, E, A extends InferenceAnswer<A>>
    implements InferenceGateway<Q, E, A> {
  final Questions questions;
  private final Class<A> answer;
  private final StreamForm<E, A> form;

  StreamedQuestions(Questions questions, Class<A> answer, StreamForm<E, A> form) {
    this.questions = questions;
    this.answer = answer;
    this.form = form;
  }

  @Override
  public A complete(Q request) {
    return questions.ask(request, answer);
  }

  @Override
  public AnswerStream<E, A> stream(Q request) {
    Session session = questions.session();
    Operation<OpenedEvents<E>> operation =
        questions
            .operation(request, Map.of("stream", true), reply -> opened((EventBody) reply.body()))
            .with(AnswerBody.EVENTS);
    UserCall call = session.beginInference(request.model(), session.timeouts().firstEvent());
    OpenedEvents<E> opened = session.run(operation, call);
    var about = new About(call, call.context(operation.label()), session.timeouts().nextEvent());
    return new LiveStream<>(opened, form, about);
  }

  /** Reads the first event within the attempt, so that what happens before it is repeated like any call. */
  private OpenedEvents<E> opened(EventBody body) throws IOException {
    var events = new EventDecoder<>(body, form);
    E first = events.next();
    body.pause();
    return new OpenedEvents<>(body, events, first);
  }
}
