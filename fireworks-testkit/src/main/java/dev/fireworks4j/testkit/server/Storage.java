// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.Slice;
import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.http.WireResponse;
import dev.fireworks4j.testkit.store.Blob;
import dev.fireworks4j.testkit.store.FakeState;
import dev.fireworks4j.testkit.store.SignedUrls;
import dev.fireworks4j.transport.Headers;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * The object storage behind signed URLs: no key, XML errors, exact headers for a PUT, ranges and checksums for a GET.
 */
record Storage(FakeState store) {
  private static final String OCTETS = "application/octet-stream";
  private static final String HASH = "x-goog-hash";

  WireResponse serve(WireRequest request) throws IOException {
    String path =
        URLDecoder.decode(
            request.path().substring(SignedUrls.ROOT.length()).replace("+", "%2B"),
            StandardCharsets.UTF_8);
    String problem =
        store.exclusively(
            () -> new SignedUrls(store).problem(request.method(), path, request.query()));
    if (problem != null) {
      return error(
          problem.equals("SignatureDoesNotMatch") ? 403 : 400,
          problem,
          "The signed URL is not valid.");
    }
    return request.method().equals("PUT") ? put(request, path) : get(request, path);
  }

  private WireResponse get(WireRequest request, String path) throws IOException {
    Blob blob = store.exclusively(() -> store.files().get(path));
    if (blob == null) {
      return error(404, "NoSuchKey", "The specified key does not exist.");
    }
    Headers headers =
        Headers.empty()
            .with("Content-Type", OCTETS)
            .with("Accept-Ranges", "bytes")
            .with(HASH, "crc32c=" + blob.crc32c());
    long size = blob.sizeBytes();
    ByteRange range = ByteRange.parse(request.header("Range"), size);
    if (range == null) {
      return new WireResponse(200, headers, blob);
    }
    if (range.first() >= size) {
      return error(416, "InvalidRange", "The requested range cannot be satisfied.")
          .with("Content-Range", "bytes */" + size);
    }
    String place = "bytes " + range.first() + "-" + range.last() + "/" + size;
    return new WireResponse(
        206, headers.with("Content-Range", place), new Slice(blob, range.first(), range.length()));
  }

  private WireResponse put(WireRequest request, String path) throws IOException {
    Long size = store.exclusively(() -> store.expectedSize(path));
    if (size == null) {
      return error(404, "NoSuchKey", "No upload of this name is expected.");
    }
    if (!(size + "," + size).equals(request.header("X-Goog-Content-Length-Range"))) {
      return malformed("x-goog-content-length-range must be " + size + "," + size);
    }
    if (!OCTETS.equals(request.header("Content-Type"))) {
      return malformed("content-type must be " + OCTETS);
    }
    Blob blob = store.blobs().keep(request.body());
    if (blob.sizeBytes() != size) {
      store.change(() -> store.discard(blob));
      String code = blob.sizeBytes() > size ? "EntityTooLarge" : "EntityTooSmall";
      return error(
          400, code, "The upload has " + blob.sizeBytes() + " bytes, signed were " + size + ".");
    }
    store.change(() -> store.receiveFile(path, blob));
    return WireResponse.empty(200).with(HASH, "crc32c=" + blob.crc32c());
  }

  private static WireResponse malformed(String problem) {
    String message = "Your request has a malformed header: " + problem + ".";
    return error(400, "MalformedSecurityHeader", message);
  }

  private static WireResponse error(int status, String code, String message) {
    String body =
        "<?xml version='1.0' encoding='UTF-8'?><Error><Code>%s</Code><Message>%s</Message></Error>";
    return WireResponse.text(
        status, "application/xml; charset=UTF-8", body.formatted(code, message));
  }
}
