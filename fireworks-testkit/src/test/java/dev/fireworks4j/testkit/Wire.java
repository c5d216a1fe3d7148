// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.query.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** A bare client, so that no code of ours stands between a test and the fake's socket. */
final class Wire {
  static final String ACME = "/v1/accounts/acme";
  static final String JOB =
      "{\"dataset\":\"d\",\"trainingConfig\":{\"baseModel\":\"accounts/fireworks/models/qwen3-8b\"}}";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final FakeFireworks fake;

  Wire(FakeFireworks fake) {
    this.fake = fake;
  }

  HttpResponse<String> send(String method, String target, String body, String... headers) {
    var request = HttpRequest.newBuilder(fake.baseUri().resolve(target));
    if (!target.startsWith("http")) {
      request.header("Authorization", "Bearer fw_test");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request, method, body);
  }

  private static HttpResponse<String> send(
      HttpRequest.Builder request, String method, String body) {
    request.method(
        method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> as(String key, String method, String target) {
    return as(key, method, target, "");
  }

  HttpResponse<String> as(String key, String method, String target, String body) {
    return send(
        HttpRequest.newBuilder(fake.baseUri().resolve(target))
            .header("Authorization", "Bearer " + key),
        method,
        body);
  }

  /** Uploads rows by multipart and lets the dataset become READY. */
  HttpResponse<String> upload(String dataset, String file, String rows) {
    String part =
        "--q\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/jsonl\r\n\r\n"
            .formatted(file);
    var answer =
        send(
            "POST",
            ACME + "/datasets/" + dataset + ":upload",
            part + rows + "\r\n--q--\r\n",
            "Content-Type",
            "multipart/form-data; boundary=q");
    fake.clock().advance(Duration.ofSeconds(2));
    return answer;
  }

  /** A READY dataset with these rows. */
  void dataset(String id, String rows) {
    post(ACME + "/datasets", emptyDataset(id, rows.lines().count()));
    upload(id, "rows.jsonl", rows);
  }

  static String emptyDataset(String id, long rows) {
    return "{\"datasetId\":\"%s\",\"dataset\":{\"userUploaded\":{},\"exampleCount\":\"%d\"}}"
        .formatted(id, rows);
  }

  /** PUTs to a signed URL with the two headers it wants. */
  HttpResponse<String> put(String url, String content) {
    int size = content.getBytes(StandardCharsets.UTF_8).length;
    return send(
        "PUT",
        url,
        content,
        "Content-Type",
        "application/octet-stream",
        "X-Goog-Content-Length-Range",
        size + "," + size);
  }

  /** The one signed URL of an answer with {@code filenameToSignedUrls}. */
  static String onlyUrl(Map<?, ?> answer) {
    Map<?, ?> urls = (Map<?, ?>) Objects.requireNonNull(answer.get("filenameToSignedUrls"));
    return String.valueOf(urls.values().iterator().next());
  }

  Map<?, ?> get(String target) {
    return json(send("GET", target, ""));
  }

  Map<?, ?> post(String target, String body) {
    return json(send("POST", target, body));
  }

  String state(String target) {
    return String.valueOf(get(target).get("state"));
  }

  static Map<?, ?> json(HttpResponse<String> response) {
    return (Map<?, ?>) Json.parse(response.body().getBytes(StandardCharsets.UTF_8));
  }
}
