// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.inference.InferenceAnswer;
import dev.fireworks4j.inference.InferenceRequest;
import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.rest.call.Decoder;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.UserCall;
import dev.fireworks4j.rest.json.EncodedRequest;
import dev.fireworks4j.rest.json.JsonCodec;
import dev.fireworks4j.rest.session.Session;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Questions to models on one path.
 *
 * @param path below the URL of inference
 * @param what the operation in words, e.g. {@code chat with}
 */
record Questions(Session session, String path, String what) {

  <A extends InferenceAnswer<A>> A ask(InferenceRequest request, Class<A> type) {
    Operation<A> operation =
        operation(request, Map.of(), reply -> JsonCodec.read(reply.body(), type));
    UserCall call = session.beginInference(request.model(), session.timeouts().inference());
    return session.call(
        operation,
        call,
        () -> {
          A answer = session.run(operation, call);
          call.answered(answer.model(), answer.tokens());
          return answer.with(call.metadata());
        });
  }

  /** A question as it is sent, with members that the request itself does not have. */
  <T> Operation<T> operation(
      InferenceRequest request, Map<String, ? extends @Nullable Object> more, Decoder<T> decoder) {
    Objects.requireNonNull(request, "request");
    var body = new LinkedHashMap<String, @Nullable Object>(EncodedRequest.of(request).body());
    body.putAll(more);
    String label = what + " " + ForeignText.line(request.model());
    return Operation.question(label, "POST", session.inferenceUri(path), decoder)
        .with(session.json(body));
  }
}
