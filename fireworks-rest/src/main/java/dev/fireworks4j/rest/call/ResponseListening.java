// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.transport.ResponseMetadata;
import java.util.function.Consumer;

/** Tells one view's listener about each successful answer. */
public record ResponseListening(Consumer<? super ResponseMetadata> listener)
    implements CallListener {

  @Override
  public void onAttempt(Call call, Attempt attempt) {
    ResponseMetadata response = attempt.response();
    if (response != null) {
      listener.accept(response);
    }
  }
}
