// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.fireworks4j.FireworksOptionsBuilder;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Walks through half as many jobs as the campaign creates, while a fifth of the pages fail and jobs come and go. */
final class PagesAreComplete implements Promise {
  private static final int PERCENT = 20;
  private static final int WALKS = 6;
  private static final String LASTING = "lasting-";

  @Override
  public String words() {
    return "pages are complete";
  }

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    int jobs = Math.max(200, settings.creates() / 2);
    var items = new AtomicInteger();
    var changes = new AtomicInteger();
    try (var testBed =
        new TestBed(
            settings, settings.plan(this, PERCENT, Fault.ALL), PagesAreComplete::persistent)) {
      for (int i = 0; i < jobs; i++) {
        testBed.fake().jobs().add("dpoJobs", Map.of("name", LASTING + i, "displayName", "x"));
      }
      var over = new AtomicBoolean();
      Thread changing = changing(testBed, over, changes);
      var violations = new ArrayList<Violation>();
      try {
        violations.addAll(
            ParallelCalls.run(
                settings.calls(WALKS),
                testBed.records(),
                call -> items.addAndGet(walk(testBed, jobs, call))));
      } finally {
        over.set(true);
        changing.join();
      }
      repeatedTokens(settings, violations);
      String note =
          jobs
              + " jobs walked through "
              + WALKS
              + " times, "
              + changes
              + " came and went meanwhile";
      return new PromiseResult(items.get(), testBed.records().faults(), violations, note);
    }
  }

  /** Attempts enough that no page stays away; whether a page may be given up is another promise's concern. */
  private static FireworksOptionsBuilder persistent(FireworksOptionsBuilder options) {
    return options.retry(RetryPolicy.builder().maxAttempts(12).budget(0).build());
  }

  /** Jobs are added and deleted before, between and after those that last. */
  private static Thread changing(TestBed testBed, AtomicBoolean over, AtomicInteger changes) {
    var thread =
        new Thread(
            () -> {
              try (var direct = testBed.fake().connect()) {
                for (int i = 0; !over.get(); i++) {
                  String id = List.of("aa-", "lasting-5-", "zz-").get(i % 3) + "passing-" + i;
                  testBed.fake().jobs().add("dpoJobs", Map.of("name", id, "displayName", "y"));
                  direct.dpoJobs().delete(id);
                  changes.incrementAndGet();
                }
              }
            },
            "changing");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** By each of the public ways in turn. */
  private static int walk(TestBed testBed, int jobs, int call) {
    var seen = new HashMap<String, Integer>();
    Consumer<DpoJob> tally = job -> seen.merge(job.id(), 1, Integer::sum);
    var list =
        testBed
            .client()
            .dpoJobs()
            .list(ListQuery.builder().pageSize(call < WALKS / 2 ? 200 : 50).build());
    switch (call % 3) {
      case 0 -> list.forEach(tally);
      case 1 -> list.stream().forEach(tally);
      default -> {
        for (Page<DpoJob> page : list.pages()) {
          page.items().forEach(tally);
        }
      }
    }
    for (int i = 0; i < jobs; i++) {
      int times = seen.getOrDefault(LASTING + i, 0);
      if (times != 1) {
        throw new IllegalStateException(LASTING + i + " was seen " + times + " times");
      }
    }
    return seen.size();
  }

  /** A service that always gives the same token, and one that goes round in a circle. */
  private static void repeatedTokens(RunSettings settings, List<Violation> violations) {
    for (int circle = 1; circle <= 3; circle++) {
      var pages = new AtomicInteger();
      int length = circle;
      try (var server = RawAnswerServer.start(() -> page(pages.getAndIncrement() % length));
          var client = CorruptedAnswersEndWell.client(settings, server.uri("127.0.0.1"))) {
        client.dpoJobs().list().stream().limit(1_000).forEach(job -> {});
        violations.add(
            Violation.of("a circle of " + length + " tokens was walked " + pages + " times"));
      } catch (FireworksException expected) {
        if (pages.get() != length + 1 || expected instanceof CallException) {
          violations.add(Violation.of(length + " tokens, after " + pages + " pages: " + expected));
        }
      }
    }
  }

  private static byte[] page(int number) {
    String body = "{\"dpoJobs\":[{\"name\":\"a\"}],\"nextPageToken\":\"t" + number + "\"}";
    String head =
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n";
    return (head + body).getBytes(US_ASCII);
  }
}
