// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.batch;

import org.jspecify.annotations.Nullable;

/** The rows of one id: an answer counts more than an error, a later run more than an earlier one. */
final class JoinedRow {
  private byte @Nullable [] request;
  private byte @Nullable [] output;
  private int run = -1;
  private boolean isAnswer;

  void add(int fromRun, boolean isItAnAnswer, byte[] line) {
    if (fromRun < 0) {
      request = line;
      return;
    }
    boolean isBetter = isItAnAnswer == isAnswer ? fromRun >= run : isItAnAnswer;
    if (output == null || isBetter) {
      output = line;
      run = fromRun;
      isAnswer = isItAnAnswer;
    }
  }

  byte @Nullable [] request() {
    return request;
  }

  byte @Nullable [] output() {
    return output;
  }

  boolean isAnswer() {
    return isAnswer;
  }
}
