// SPDX-License-Identifier: Apache-2.0
package com.example;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the tests and then looks for what they left: ports that still answer, threads of the library. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    var summary = new SummaryGeneratingListener();
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(FireworksTests.class), selectClass(SharedFakeTests.class))
            .build();
    LauncherFactory.create().execute(request, summary);
    summary.getSummary().getFailures().forEach(failure -> System.out.println(failure.getException()));
    System.out.println(summary.getSummary().getTestsSucceededCount() + " succeeded");
    System.out.println(portsLeft() + " ports left");
    System.out.println(threadsLeft() + " threads left");
    System.exit(0);
  }

  /** The JDK's server may still accept for a moment after it was stopped. */
  private static long portsLeft() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    long left;
    do {
      left = FireworksTests.FAKES.stream().filter(Main::answers).count();
      LockSupport.parkNanos(left == 0 ? 0 : TimeUnit.MILLISECONDS.toNanos(50));
    } while (left > 0 && System.nanoTime() - end < 0);
    return left;
  }

  private static boolean answers(URI fake) {
    try (var socket = new Socket(fake.getHost(), fake.getPort())) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** A thread that was told to end may need a moment. */
  private static long threadsLeft() throws InterruptedException {
    long left = 0;
    for (var thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("fireworks") || thread.getName().startsWith("fake")) {
        thread.join(5_000);
        left += thread.isAlive() ? 1 : 0;
      }
    }
    return left;
  }
}
