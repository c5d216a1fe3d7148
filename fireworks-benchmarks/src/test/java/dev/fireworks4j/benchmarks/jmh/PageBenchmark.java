// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.benchmarks.server.Bodies;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A page of 200 jobs without a network. An operation is one job. */
@State(Scope.Benchmark)
@OperationsPerInvocation(Bodies.PAGE_ITEMS)
public class PageBenchmark {
  private final byte[] page = Bodies.onePage().getBytes(UTF_8);
  private final Fireworks fireworks = StillTransport.client(page);
  private final ObjectReader jackson =
      new ObjectMapper().registerModule(new JavaTimeModule()).readerFor(JacksonJob.Page.class);

  /** By the whole library, so the call path is in the figure too. */
  @Benchmark
  public Object library() {
    return fireworks.supervisedFineTuningJobs().list().first();
  }

  /** Into records with the same fields. */
  @Benchmark
  public Object jackson() throws IOException {
    return jackson.readValue(page);
  }

  /** The limit of any decoder: each byte is looked at once. */
  @Benchmark
  public int scan() {
    int quotes = 0;
    for (byte next : page) {
      quotes += next == '"' ? 1 : 0;
    }
    return quotes;
  }

  @TearDown
  public void close() {
    fireworks.close();
  }
}
