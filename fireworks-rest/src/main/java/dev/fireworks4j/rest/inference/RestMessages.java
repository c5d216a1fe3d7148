// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.inference.MessageAnswer;
import dev.fireworks4j.inference.MessageEvent;
import dev.fireworks4j.inference.MessageGateway;
import dev.fireworks4j.inference.MessageRequest;
import dev.fireworks4j.rest.session.Session;

/** {@code /inference/v1/messages}. */
public final class RestMessages
    extends StreamedQuestions<MessageRequest, MessageEvent, MessageAnswer>
    implements MessageGateway {
  private static final StreamForm<MessageEvent, MessageAnswer> STREAM =
      new StreamForm<>(
          MessageEvent.class,
          MessageEvent::extras,
          MessageEvent::text,
          MessageAnswer::text,
          event -> event.type().equals("message_stop"),
          MessageCollector::new);

  public RestMessages(Session session) {
    super(new Questions(session, "/v1/messages", "message to"), MessageAnswer.class, STREAM);
  }
}
