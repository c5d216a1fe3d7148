// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.jmh;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.page.Filter;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.OrderBy;
import dev.fireworks4j.page.Page;
import dev.fireworks4j.testkit.FakeFireworks;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The first page of a list in a fake that holds 100,000 resources. An operation is one page, in process. */
@State(Scope.Benchmark)
public class FakeListBenchmark {
  private static final int RESOURCES = 100_000;

  private final FakeFireworks fake = FakeFireworks.start();
  private final Fireworks fireworks = fake.connect();

  public FakeListBenchmark() {
    fake.jobs().seed("datasets", RESOURCES);
  }

  @Benchmark
  public Page<Dataset> unfiltered() {
    return fireworks.datasets().list().first();
  }

  @Benchmark
  public Page<Dataset> filteredAndOrdered() {
    return fireworks
        .datasets()
        .list(
            ListQuery.builder()
                .filter(Filter.raw("state=\"READY\" AND display_name:\"7\""))
                .orderBy(OrderBy.descending("create_time"))
                .build())
        .first();
  }

  @TearDown
  public void close() {
    fireworks.close();
    fake.close();
  }
}
