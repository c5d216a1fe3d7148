// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

/** The scope of a listener that keeps nothing: tells it about each attempt and the end. */
record EventScope(CallListener listener, CallListener.Call call) implements CallScope {

  @Override
  public AttemptScope onAttempt(int number, CallListener.Request request) {
    return attempt -> listener.onAttempt(call, attempt);
  }

  @Override
  public void onEnd(CallEnd end) {
    listener.onEnd(call, end.elapsed(), end.failure());
  }
}
