// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.rest.call.FileBody;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** A file as the one part, named {@code file}, of a multipart/form-data body. */
final class MultipartFile {
  /** The service's documented limit for this way of uploading. */
  private static final long MAX_BYTES = 150L * 1000 * 1000;

  private MultipartFile() {}

  /**
   * Checks the file and frames it.
   *
   * @throws InvalidRequestException if it cannot be read, is empty, too large or not named {@code *.jsonl}
   */
  static FileBody of(Path file) {
    long bytes = LocalFile.sizeBytes("upload", file);
    if (bytes > MAX_BYTES) {
      throw refuse(
          file
              + " has "
              + bytes
              + " bytes, one request takes "
              + MAX_BYTES
              + "; use uploadUrls(), files().upload() and validateUpload()");
    }
    String name = String.valueOf(file.getFileName());
    if (!name.endsWith(".jsonl")) {
      throw refuse(file + " is not named *.jsonl, which the service insists on; rename it");
    }
    String boundary = "fireworks4j-" + UUID.randomUUID();
    String head =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + quoted(name)
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    return FileBody.of(file, bytes, "multipart/form-data; boundary=" + boundary)
        .between(bytes(head), bytes("\r\n--" + boundary + "--\r\n"));
  }

  private static InvalidRequestException refuse(String problem) {
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
