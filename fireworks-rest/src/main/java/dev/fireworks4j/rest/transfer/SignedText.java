// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.resource.SignedUrl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text behind a signed URL, such as a log. */
public final class SignedText {
  private static final int MOST_BYTES = 1 << 20;

  private SignedText() {}

  /** All of it; of one over 1 MiB the end, from the begin of a line. */
  public static String read(TransferClient client, SignedUrl url) {
    return client.download(
        new SignedRequests(client).of("GET", "read", url, answer -> end(answer.body())),
        client.beginDownload());
  }

  private static String end(InputStream text) throws IOException {
    byte[] kept = text.readNBytes(MOST_BYTES);
    boolean isCut = false;
    for (byte[] more = text.readNBytes(MOST_BYTES);
        more.length > 0;
        more = text.readNBytes(MOST_BYTES)) {
      var both = new ByteArrayOutputStream(kept.length + more.length);
      both.write(kept);
      both.write(more);
      kept = Arrays.copyOfRange(both.toByteArray(), both.size() - MOST_BYTES, both.size());
      isCut = true;
    }
    String end = new String(kept, StandardCharsets.UTF_8);
    return isCut ? end.substring(end.indexOf('\n') + 1) : end;
  }
}
