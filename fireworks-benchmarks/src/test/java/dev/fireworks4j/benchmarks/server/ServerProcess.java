// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.server;

import dev.fireworks4j.benchmarks.measure.Java;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The server in a process of its own, so that its work is in nobody's figures. */
public final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final URI address;

  private ServerProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  public static ServerProcess start() throws IOException {
    Process process =
        Java.start(
            List.of(
                Java.executable(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                CannedServer.class.getName()));
    String port = process.inputReader(StandardCharsets.UTF_8).readLine();
    return new ServerProcess(process, URI.create("http://127.0.0.1:" + port));
  }

  public URI address() {
    return address;
  }

  public long process() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
