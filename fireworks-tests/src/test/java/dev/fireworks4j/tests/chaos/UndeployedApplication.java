// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.waiting.Wait;
import java.io.File;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** An application with a class loader of its own, which waits for a job, closes its client and goes. */
public final class UndeployedApplication {
  private static final int APPLICATIONS = 4;

  /** The JDK's own timer keeps the class loader of whoever used it first. */
  private static final int KEPT_BY_THE_JDK = 1;

  private UndeployedApplication() {}

  /** Sees that the class loaders become garbage. */
  static void test(RunSettings settings) throws Exception {
    try (var server =
        KeepAliveServer.start(
            (request, out) ->
                KeepAliveServer.json(out, 200, Clients.job("j").replace("RUNNING", "COMPLETED")))) {
      List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
      for (int i = 0; i < APPLICATIONS; i++) {
        loaders.add(deploy(settings, server.uri()));
      }
      for (int i = 0; left(loaders) > KEPT_BY_THE_JDK; i++) {
        Checks.require(i < 100, left(loaders) + " class loaders are left");
        System.gc();
        LockSupport.parkNanos(50_000_000);
      }
    }
  }

  private static long left(List<WeakReference<ClassLoader>> loaders) {
    return loaders.stream().filter(loader -> loader.get() != null).count();
  }

  private static WeakReference<ClassLoader> deploy(RunSettings settings, URI server)
      throws Exception {
    var urls = new ArrayList<URL>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      urls.add(new File(entry).toURI().toURL());
    }
    var loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    var thread = new Thread(() -> run(loader, settings, server), "application");
    thread.setContextClassLoader(loader);
    thread.start();
    thread.join();
    loader.close();
    return new WeakReference<>(loader);
  }

  private static void run(ClassLoader loader, RunSettings settings, URI server) {
    try {
      loader
          .loadClass(UndeployedApplication.class.getName())
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {settings.transport(), server.toString()});
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes the transport and the service's address. */
  public static void main(String[] arguments) throws Exception {
    var options =
        FireworksOptions.builder()
            .apiKey("fw_test")
            .account("acme")
            .transport(arguments[0])
            .baseUrl(URI.create(arguments[1]));
    try (var client = Fireworks.connect(options.build())) {
      client.dpoJobs().awaitAsync("j", Wait.atMost(Duration.ofMinutes(1))).get();
    }
  }
}
