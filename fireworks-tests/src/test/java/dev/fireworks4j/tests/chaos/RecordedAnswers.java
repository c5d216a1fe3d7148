// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Answers as the service was seen to give them. */
final class RecordedAnswers {
  private static final List<String> RECORDED =
      List.of(
          "batch-completed",
          "batch-created",
          "batch-failed",
          "batch-running",
          "dataset-created",
          "dataset-ready",
          "dataset-upload",
          "delete-ok",
          "download-endpoint",
          "error-forbidden",
          "error-invalid-key",
          "error-not-found");

  private static final String JOB =
      "{\"name\":\"accounts/acme/dpoJobs/a\",\"displayName\":\"ä\",\"state\":\"JOB_STATE_RUNNING\","
          + "\"createTime\":\"2026-01-05T09:00:00.000001Z\",\"trainingConfig\":{\"epochs\":2,"
          + "\"learningRate\":0.0002,\"loraRank\":8},\"status\":{\"code\":\"OK\",\"message\":\"\"},"
          + "\"estimatedCost\":{\"currencyCode\":\"USD\",\"units\":\"3\",\"nanos\":5},\"new\":[1,{\"x\":null}]}";

  /** The recorded ones, and two that no recording has: a tuning job, and the gateway's own error envelope. */
  static final List<byte[]> BODIES =
      Stream.concat(
              RECORDED.stream().map(RecordedAnswers::recorded),
              Stream.of(JOB, "{\"code\":5,\"message\":\"gone\",\"details\":[{\"@type\":\"x\"}]}")
                  .map(text -> text.getBytes(UTF_8)))
          .toList();

  private RecordedAnswers() {}

  private static byte[] recorded(String name) {
    try (InputStream file = RecordedAnswers.class.getResourceAsStream("/wire/" + name + ".json")) {
      return Objects.requireNonNull(file, name).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
