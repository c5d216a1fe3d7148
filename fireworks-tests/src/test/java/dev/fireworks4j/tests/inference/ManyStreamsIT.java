// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.inference.ChatRequest;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.parallel.Isolated;

/** Very many streams at once, each read by a virtual thread of its own. */
@Isolated("heap and threads of the whole process are looked at")
@EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "virtual threads need Java 21 or newer")
class ManyStreamsIT {
  private static final int STREAMS = 10_000;
  private static final long MAX_HEAP_BYTES = 400L << 20;
  private static final int MAX_THREADS = 100;
  private static final ChatRequest HELLO = ChatRequest.of("accounts/acme/deployments/d", "Hi");

  @Test
  @Timeout(120)
  void ten_thousand_take_little_memory_and_no_platform_thread_each() throws Exception {
    var transport = new HeldStreams(STREAMS);
    long before = usedBytes();
    int threadsBefore = ManagementFactory.getThreadMXBean().getThreadCount();
    try (var fireworks = connect(transport)) {
      ExecutorService threads = virtualThreads();
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < STREAMS; i++) {
        answers.add(threads.submit(() -> fireworks.chat().stream(HELLO).collect().text()));
      }

      transport.awaitHeld();

      long growth = usedBytes() - before;
      int more = ManagementFactory.getThreadMXBean().getThreadCount() - threadsBefore;
      System.out.printf(
          "%d open streams: %d KiB each, %d threads%n", STREAMS, growth / STREAMS >> 10, more);
      assertThat(growth).isLessThan(MAX_HEAP_BYTES);
      assertThat(more).isLessThan(MAX_THREADS);
      transport.release();
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo("Hello");
      }
      threads.shutdown();
    }
  }

  private static Fireworks connect(HeldStreams transport) {
    return Fireworks.connect(
        FireworksOptions.builder().apiKey("fw_test").account("acme").transport(transport).build());
  }

  private static long usedBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Compiled for 17, which does not know them. */
  private static ExecutorService virtualThreads() throws ReflectiveOperationException {
    return (ExecutorService)
        Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
  }
}
