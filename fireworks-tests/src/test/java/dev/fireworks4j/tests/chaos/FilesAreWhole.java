// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.data.DatasetDownload;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.resource.SignedUrl;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Downloads side by side, into odd places, broken off and killed: a file has all its bytes or is not there. */
public final class FilesAreWhole implements Promise {
  private static final int AT_ONCE = 8;

  /** Storage takes half a second for such a file. */
  private static final byte[] LARGE = DatasetStore.bytes(2_000_000);

  private static final byte[] SMALL = DatasetStore.bytes(1_000);

  private static final List<String> LEAVING =
      List.of(
          "../victim.txt",
          "/tmp/victim.txt",
          "a/../../victim.txt",
          "..",
          ".",
          "",
          "../inside/../victim.txt",
          "link/victim.txt",
          "..\\victim.txt",
          "C:\\victim.txt",
          "~/victim.txt",
          "./../victim.txt",
          "a/./../../victim.txt");

  @Override
  public String words() {
    return "files are whole";
  }

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    var checks = new Checks(settings);
    for (int round = 0; round < Math.max(1, settings.creates() / 4_000); round++) {
      checks.check("downloads to one file at once", () -> atOnce(settings));
      checks.check("an interrupt keeps the part", () -> interrupted(settings));
      checks.check(
          "a killed process leaves a part that the next one continues", () -> killed(settings));
      checks.check("a failure of another file keeps the part", () -> besideAFailure(settings));
    }
    for (String name : LEAVING) {
      checks.check("a file named \"" + name + "\"", () -> leaving(settings, name));
    }
    checks.check("links, folders and files of the user's", () -> occupied(settings));
    for (int bytes = 250; bytes <= 255; bytes++) {
      String name = "n".repeat(bytes);
      checks.check("a name of " + bytes + " bytes", () -> downloads(settings, Map.of(name, SMALL)));
    }
    var twins = Map.of("a.jsonl", SMALL, "a.jsonl.part", DatasetStore.bytes(900));
    checks.check("a file named as the part of another", () -> downloads(settings, twins));
    return checks.result(Fault.CLOSED_AFTER, checks.done() + " downloads or groups of them");
  }

  private static void downloads(RunSettings settings, Map<String, byte[]> files) throws Exception {
    try (var folder = TemporaryFolder.create();
        var store = new DatasetStore(64_000, 0);
        var client = Clients.connect(settings, store.uri())) {
      files.forEach(store::with);
      client.datasets().download(DatasetDownload.of("d", folder.path()));
      for (var file : files.entrySet()) {
        isWhole(folder.resolve(file.getKey()), file.getValue());
      }
    }
  }

  private static void isWhole(Path file, byte[] expected) throws Exception {
    byte[] found = Files.readAllBytes(file);
    Checks.require(Arrays.equals(found, expected), file.getFileName() + " has other bytes");
  }

  private static void atOnce(RunSettings settings) throws Exception {
    var threads = Executors.newFixedThreadPool(AT_ONCE);
    try (var folder = TemporaryFolder.create();
        var store = new DatasetStore(100_000, 20).with("a.jsonl", LARGE);
        var client = Clients.connect(settings, store.uri());
        var other = Clients.connect(settings, store.uri())) {
      Callable<Object> download =
          () -> {
            Fireworks one = Thread.currentThread().getId() % 2 == 0 ? client : other;
            Object outcome =
                Checks.outcome(
                    () -> one.datasets().download(DatasetDownload.of("d", folder.path())));
            if (!(outcome instanceof FireworksException)) {
              isWhole(folder.resolve("a.jsonl"), LARGE);
            }
            return outcome;
          };
      List<Callable<Object>> all = Stream.generate(() -> download).limit(AT_ONCE).toList();
      for (Future<Object> outcome : threads.invokeAll(all)) {
        outcome.get();
      }
      isWhole(folder.resolve("a.jsonl"), LARGE);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void interrupted(RunSettings settings) throws Exception {
    try (var folder = TemporaryFolder.create();
        var store = new DatasetStore(50_000, 20).with("a.jsonl", LARGE);
        var client = Clients.connect(settings, store.uri())) {
      var download = DatasetDownload.of("d", folder.path());
      var call = new Thread(() -> outcome(client, download), "download");
      call.start();
      untilPartHas(200_000, folder.path());
      call.interrupt();
      call.join();
      continues(store, client, folder.path());
    }
  }

  /** A daemon that prints nothing: only its end matters. */
  private static void outcome(Fireworks client, DatasetDownload download) {
    try {
      client.datasets().download(download);
    } catch (FireworksException e) {
      return;
    }
  }

  private static void continues(DatasetStore store, Fireworks client, Path folder)
      throws Exception {
    Checks.require(
        TemporaryFolder.parts(folder).stream().anyMatch(size -> size > 0), "the part is gone");
    client.datasets().download(DatasetDownload.of("d", folder));
    isWhole(folder.resolve("a.jsonl"), LARGE);
    Checks.require(store.continued() > 0, "the download started again");
    Checks.require(TemporaryFolder.parts(folder).isEmpty(), "a part is left");
  }

  private static void untilPartHas(long bytes, Path folder) throws Exception {
    while (TemporaryFolder.parts(folder).stream().noneMatch(size -> size >= bytes)) {
      LockSupport.parkNanos(2_000_000);
    }
  }

  private static void killed(RunSettings settings) throws Exception {
    try (var folder = TemporaryFolder.create();
        var store = new DatasetStore(50_000, 40).with("a.jsonl", LARGE);
        var client = Clients.connect(settings, store.uri())) {
      var output = folder.resolve("output.txt");
      Process process =
          ChildProcess.start(
              FilesAreWhole.class,
              output,
              settings.transport(),
              store.uri().toString(),
              folder.path().toString());
      untilPartHas(200_000, folder.path());
      process.destroyForcibly().waitFor();
      Checks.require(!Files.exists(folder.resolve("a.jsonl")), "half a file has its name");
      continues(store, client, folder.path());
    }
  }

  /** The program that is killed; takes the transport, the service's address and a folder. */
  public static void main(String[] arguments) {
    var settings = new RunSettings(arguments[0], 0, 0, TimeLimits.BUILD, NegativeControl.NONE);
    Fireworks client = Clients.connect(settings, URI.create(arguments[1]));
    client.datasets().download(DatasetDownload.of("d", Path.of(arguments[2])));
  }

  /** The other file is not found once half of this one has arrived. */
  private static void besideAFailure(RunSettings settings) throws Exception {
    try (var folder = TemporaryFolder.create();
        var store =
            new DatasetStore(100_000, 20)
                .with("a.jsonl", LARGE)
                .with("missing.jsonl", new byte[0]);
        var whole = new DatasetStore(100_000, 0).with("a.jsonl", LARGE);
        var client = Clients.connect(settings, store.uri());
        var second = Clients.connect(settings, whole.uri())) {
      Object outcome =
          Checks.outcome(() -> client.datasets().download(DatasetDownload.of("d", folder.path())));
      Checks.require(outcome instanceof FireworksException, "a missing file was not reported");
      outcome(second, DatasetDownload.of("d", folder.path()));
      isWhole(folder.resolve("a.jsonl"), LARGE);
    }
  }

  private static void leaving(RunSettings settings, String name) throws Exception {
    try (var folder = TemporaryFolder.create();
        var store = new DatasetStore(64_000, 0).with(name, SMALL);
        var client = Clients.connect(settings, store.uri())) {
      Path inside = Files.createDirectory(folder.resolve("inside"));
      Files.writeString(folder.resolve("victim.txt"), "precious");
      Files.createSymbolicLink(inside.resolve("link"), folder.path());
      var before = folder.textsOutside(inside);
      Checks.outcome(() -> client.datasets().download(DatasetDownload.of("d", inside)));
      Checks.require(folder.textsOutside(inside).equals(before), "something outside has changed");
    }
  }

  private static void occupied(RunSettings settings) throws Exception {
    try (var folder = TemporaryFolder.create();
        var store = new DatasetStore(64_000, 0).with("a.jsonl", SMALL);
        var client = Clients.connect(settings, store.uri())) {
      Path inside = Files.createDirectory(folder.resolve("inside"));
      Path victim = Files.writeString(folder.resolve("victim.txt"), "precious");
      for (String name : List.of("a.jsonl.part", "b.jsonl", "c.jsonl.part")) {
        Files.createSymbolicLink(inside.resolve(name), victim);
      }
      Path own = Files.writeString(inside.resolve("mine.part"), "precious");
      Path empty = Files.createDirectory(inside.resolve("empty"));
      Checks.outcome(() -> client.datasets().download(DatasetDownload.of("d", inside)));
      SignedUrl url = SignedUrl.of(store.url("a.jsonl"));
      SignedUrl missing = SignedUrl.of(store.url("missing"));
      for (String name : List.of("b.jsonl", "c.jsonl", "mine", "empty")) {
        Checks.outcome(() -> client.files().download(missing, inside.resolve(name)));
        Checks.outcome(() -> client.files().download(url, inside.resolve(name)));
      }
      Checks.require(Files.readString(victim).equals("precious"), "a link was followed");
      Checks.require(
          new String(Files.readAllBytes(own), UTF_8).equals("precious"), "mine.part changed");
      Checks.require(Files.isDirectory(empty), "a folder was replaced");
    }
  }
}
