// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.error.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A file as the one part, named {@code file}, of a multipart/form-data body. */
final class MultipartBody {
  /** The service's documented limit for this way of uploading. */
  static final long MAX_BYTES = 150L * 1000 * 1000;

  private MultipartBody() {}

  /**
   * Frames a file.
   *
   * @throws InvalidRequestException if it is too large or not named {@code *.jsonl}
   */
  static FileBody of(FileBody body) {
    SourceFile file = body.file();
    if (file.bytes() > MAX_BYTES) {
      throw invalid(
          "%s has %s bytes, one request takes %s; use datasets().upload(), which sends larger files to signed URLs"
              .formatted(file.path(), file.bytes(), MAX_BYTES));
    }
    if (!file.name().endsWith(".jsonl")) {
      throw invalid(file.path() + " is not named *.jsonl, which the service requires; rename it");
    }
    String boundary = "fireworks4j-" + UUID.randomUUID();
    String head =
        """
        --%s\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: application/octet-stream\r
        \r
        """
            .formatted(boundary, quoted(file.name()));
    return body.within(
        "multipart/form-data; boundary=" + boundary,
        bytes(head),
        bytes("\r\n--" + boundary + "--\r\n"));
  }

  private static InvalidRequestException invalid(String problem) {
    return new InvalidRequestException("upload", List.of("file: " + problem));
  }

  /** As browsers do it: quotes and line breaks are percent-encoded. */
  private static String quoted(String name) {
    return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
