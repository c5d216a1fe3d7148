// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The process of a contender: a line on its input orders one run, its answer one line of figures. Ends with its input.
 */
public final class Worker {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  private Worker() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream answers = System.out;
    // What a contender prints must not be taken for an answer.
    System.setOut(System.err);
    var setup = new Setup(URI.create(arguments[1]), arguments[2], Integer.parseInt(arguments[3]));
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Contender contender =
        (Contender) Class.forName(arguments[0]).getConstructor(Setup.class).newInstance(setup)) {
      for (String order = input.readLine(); order != null; order = input.readLine()) {
        answers.println(Figures.line(measured(contender, order)));
        answers.flush();
      }
    } catch (Exception failure) {
      failure.printStackTrace(System.err);
      // Threads of the contender's would keep the process alive, and who ordered the run waiting.
      System.exit(1);
    }
    System.exit(0);
  }

  private static Map<String, Double> measured(Contender contender, String order) throws Exception {
    long allocated = allocatedBytes();
    long cpu = SYSTEM.getProcessCpuTime();
    long begin = System.nanoTime();
    Map<String, Double> figures =
        contender instanceof Caller caller ? caller.run(Load.parse(order)) : contender.run();
    figures.put(Figures.SECONDS, (System.nanoTime() - begin) / 1e9);
    figures.put(Figures.CPU_SECONDS, (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
    figures.put(Figures.ALLOCATED_BYTES, (double) (allocatedBytes() - allocated));
    return figures;
  }

  /** Of the threads alive: contenders keep theirs between runs. */
  private static long allocatedBytes() {
    long sum = 0;
    for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
      sum += Math.max(bytes, 0);
    }
    return sum;
  }
}
