// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpResponse;
import dev.fireworks4j.transport.HttpTransport;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An account of so many running jobs, made up page by page, so that the heap holds nothing but the waiter. */
final class ManyJobs implements HttpTransport {
  private static final Pattern PAGE = Pattern.compile("pageToken=p(\\d+)");
  private static final int PAGE_ITEMS = 200;

  private final AtomicInteger requests = new AtomicInteger();
  private final Headers headers = Headers.of(Map.of("Content-Type", "application/json"));
  private final int jobs;
  private volatile String state = "JOB_STATE_RUNNING";

  ManyJobs(int jobs) {
    this.jobs = jobs;
  }

  int requests() {
    return requests.get();
  }

  void complete() {
    state = "JOB_STATE_COMPLETED";
  }

  @Override
  public HttpExchange open(HttpRequest request) {
    return new HttpExchange() {
      @Override
      public HttpResponse send() {
        requests.incrementAndGet();
        byte[] body = answer(request).getBytes(UTF_8);
        return new HttpResponse(200, headers, new ByteArrayInputStream(body));
      }

      @Override
      public void abort() {}

      @Override
      public void close() {}
    };
  }

  private String answer(HttpRequest request) {
    String path = request.uri().getPath();
    if (!path.endsWith("Jobs")) {
      return job(Integer.parseInt(path.substring(path.lastIndexOf("/j") + 2)));
    }
    String query = request.uri().getQuery();
    Matcher page = PAGE.matcher(query == null ? "" : query);
    int first = page.find() ? Integer.parseInt(page.group(1)) : 0;
    int end = Math.min(jobs, first + PAGE_ITEMS);
    var body = new StringBuilder("{\"supervisedFineTuningJobs\":[");
    for (int i = first; i < end; i++) {
      body.append(i == first ? "" : ",").append(job(i));
    }
    String token = end < jobs ? "p" + end : "";
    return body.append("],\"nextPageToken\":\"").append(token).append("\"}").toString();
  }

  private String job(int number) {
    return "{\"name\":\"accounts/acme/supervisedFineTuningJobs/j"
        + number
        + "\",\"createTime\":\"2026-10-07T08:15:30Z\",\"state\":\""
        + state
        + "\",\"dataset\":\"accounts/acme/datasets/d\",\"baseModel\":\"accounts/fireworks/models/qwen3-14b\"}";
  }

  @Override
  public void close() {}
}
