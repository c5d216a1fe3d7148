// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.util.concurrent.ThreadFactory;

/** Makes threads that do not keep the JVM alive. */
public record DaemonThreads(String name) implements ThreadFactory {

  @Override
  public Thread newThread(Runnable task) {
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
