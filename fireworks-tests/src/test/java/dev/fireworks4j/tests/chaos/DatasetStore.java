// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A service with one dataset {@code d}, and the storage behind its signed URLs. */
final class DatasetStore implements AutoCloseable {
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final AtomicInteger continued = new AtomicInteger();
  private final KeepAliveServer server;
  private final int blockBytes;
  private final int pauseMillis;

  /** Storage sends blocks with a pause after each. */
  DatasetStore(int blockBytes, int pauseMillis) {
    this.blockBytes = blockBytes;
    this.pauseMillis = pauseMillis;
    this.server = KeepAliveServer.start(this::answer);
  }

  DatasetStore with(String name, byte[] bytes) {
    files.put(name, bytes);
    return this;
  }

  URI uri() {
    return server.uri();
  }

  String url(String file) {
    return uri() + "/f/" + URLEncoder.encode(file, UTF_8) + "?X-Goog-Signature=abc";
  }

  /** Requests for the rest of a file. */
  int continued() {
    return continued.get();
  }

  static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    return bytes;
  }

  private void answer(KeepAliveServer.Request request, OutputStream out) throws IOException {
    if (request.path().startsWith("/f/")) {
      send(URLDecoder.decode(request.path().substring(3), UTF_8), request, out);
    } else if (request.path().endsWith(":getDownloadEndpoint")) {
      String urls =
          files.keySet().stream()
              .map(name -> "\"" + name.replace("\\", "\\\\") + "\":\"" + url(name) + "\"")
              .collect(Collectors.joining(","));
      KeepAliveServer.json(out, 200, "{\"filenameToSignedUrls\":{" + urls + "}}");
    } else {
      String dataset = "{\"name\":\"accounts/acme/datasets/d\",\"state\":\"READY\"}";
      KeepAliveServer.json(out, 200, dataset);
    }
  }

  private void send(String name, KeepAliveServer.Request request, OutputStream out)
      throws IOException {
    byte[] bytes = files.get(name);
    if (bytes == null || bytes.length == 0) {
      KeepAliveServer.json(out, 404, "{}");
      return;
    }
    String range = request.headers().first("Range");
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("bytes=(\\d+)-.*", "$1"));
    if (from >= bytes.length) {
      KeepAliveServer.json(out, 416, "{}");
      return;
    }
    continued.addAndGet(from > 0 ? 1 : 0);
    String first =
        from == 0
            ? "HTTP/1.1 200 OK\r\n"
            : "HTTP/1.1 206 Partial\r\nContent-Range: bytes "
                + (from + "-" + (bytes.length - 1) + "/" + bytes.length)
                + "\r\n";
    String head = first + "ETag: \"1\"\r\nContent-Length: " + (bytes.length - from) + "\r\n\r\n";
    out.write(head.getBytes(ISO_8859_1));
    for (int at = from; at < bytes.length; at += blockBytes) {
      out.write(bytes, at, Math.min(blockBytes, bytes.length - at));
      out.flush();
      LockSupport.parkNanos(pauseMillis * 1_000_000L);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
