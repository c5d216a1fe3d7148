// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.data.DatasetDownload;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.DatasetUploadBuilder;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.recipe.Recipe;
import dev.fireworks4j.recipe.RecipeStep;
import dev.fireworks4j.testkit.FakeFireworks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Files that change between their check and their last byte, and uploads of processes that are killed. */
public final class SentIsChecked implements Promise {
  private static final String GOOD = row("good");
  private static final String EVIL = row("evil");
  private static final int ROWS = 20_000;

  @Override
  public String words() {
    return "what is sent was checked";
  }

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    var checks = new Checks(settings);
    checks.check("a file that stays as it is", () -> unchanged(settings));
    for (int round = 0; round < Math.max(1, settings.creates() / 4_000); round++) {
      for (String file : List.of("train.jsonl", "eval.jsonl")) {
        checks.check(file + " gets other rows", () -> recipe(settings, file, EVIL.repeat(4)));
        checks.check(
            file + " gets broken rows", () -> recipe(settings, file, "{\"evil\n".repeat(4)));
        checks.check(file + " grows", () -> recipe(settings, file, GOOD.repeat(4) + EVIL));
        checks.check(file + " shrinks", () -> recipe(settings, file, EVIL));
      }
      checks.check("a file that changes while it is sent", () -> changedUpload(settings));
      checks.check("an upload that is killed is completed by the next", () -> killed(settings));
    }
    return checks.result(Fault.CLOSED_AFTER, checks.done() + " recipes and uploads");
  }

  static String row(String text) {
    return "{\"messages\":[{\"role\":\"user\",\"content\":\""
        + text
        + "\"},{\"role\":\"assistant\",\"content\":\"b\"}]}\n";
  }

  private static void unchanged(RunSettings settings) throws Exception {
    try (var folder = TemporaryFolder.create();
        var fake = FakeFireworks.start();
        var client = Clients.of(settings, fake)) {
      Path file = Files.writeString(folder.resolve("a.jsonl"), GOOD.repeat(ROWS));
      client.datasets().upload(DatasetUpload.of("d", RowFormat.CHAT, file));
      Checks.require(stored(fake, folder).equals(GOOD.repeat(ROWS)), "other rows are stored");
    }
  }

  /** The check of all files is over when the listener is told; one of them changes then. */
  private static void recipe(RunSettings settings, String changed, String rows) throws Exception {
    try (var folder = TemporaryFolder.create();
        var fake = FakeFireworks.start();
        var client = Clients.of(settings, fake)) {
      Path train = Files.writeString(folder.resolve("train.jsonl"), GOOD.repeat(4));
      Path eval = Files.writeString(folder.resolve("eval.jsonl"), GOOD.repeat(4));
      var once = new AtomicBoolean();
      var recipe =
          Recipe.supervised()
              .id("tone")
              .files(train)
              .evaluationFiles(eval)
              .model("accounts/fireworks/models/qwen3-8b")
              .listener(
                  step -> {
                    if (step.kind() == RecipeStep.Kind.CHECK
                        && step.status() == RecipeStep.Status.FOUND
                        && once.compareAndSet(false, true)) {
                      write(folder.resolve(changed), rows);
                    }
                  })
              .build();
      Object outcome = Checks.outcome(() -> client.recipes().run(recipe));
      Checks.require(once.get(), "the file was not changed");
      Checks.require(outcome instanceof FireworksException, "ended in " + outcome);
      Checks.require(!stored(fake, folder).contains("evil"), "unchecked rows are stored");
    }
  }

  private static void changedUpload(RunSettings settings) throws Exception {
    try (var folder = TemporaryFolder.create();
        var fake = FakeFireworks.start();
        var client = Clients.of(settings, fake)) {
      Path file = Files.writeString(folder.resolve("a.jsonl"), GOOD.repeat(ROWS));
      var once = new AtomicBoolean();
      var upload =
          DatasetUpload.builder()
              .id("d")
              .format(RowFormat.CHAT)
              .files(List.of(file))
              .listener(
                  progress -> {
                    if (progress.doneBytes() > 0 && once.compareAndSet(false, true)) {
                      write(file, GOOD.repeat(ROWS - 1) + EVIL);
                    }
                  })
              .build();
      Object outcome = Checks.outcome(() -> client.datasets().upload(upload));
      boolean hasEvil = stored(fake, folder).contains("evil");
      Checks.require(outcome instanceof FireworksException || !hasEvil, "ended in " + outcome);
      Checks.require(!hasEvil, "unchecked rows are stored");
    }
  }

  private static void write(Path file, String rows) {
    try {
      Files.writeString(file, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of all datasets that are ready. */
  private static String stored(FakeFireworks fake, TemporaryFolder folder) throws IOException {
    var rows = new StringBuilder();
    try (var direct = fake.connect()) {
      for (Dataset dataset : direct.datasets().list()) {
        var download =
            DatasetDownload.builder()
                .dataset(dataset.id())
                .folder(folder.resolve("stored-" + dataset.id()))
                .isCountUnchecked(true)
                .build();
        for (var file : direct.datasets().download(download)) {
          rows.append(Files.readString(file.path()));
        }
      }
    }
    return rows.toString();
  }

  private static void killed(RunSettings settings) throws Exception {
    try (var folder = TemporaryFolder.create();
        var fake = FakeFireworks.start();
        var client = Clients.of(settings, fake)) {
      Path file = Files.writeString(folder.resolve("a.jsonl"), GOOD.repeat(ROWS));
      Path output = folder.resolve("output.txt");
      Process process =
          ChildProcess.start(
              SentIsChecked.class,
              output,
              settings.transport(),
              fake.baseUri().toString(),
              file.toString());
      while (!Files.readString(output).contains("half")) {
        Checks.require(process.isAlive(), "the program ended: " + Files.readString(output));
        LockSupport.parkNanos(5_000_000);
      }
      process.destroyForcibly().waitFor();
      client.datasets().upload(upload(file).build());
      Checks.require(stored(fake, folder).equals(GOOD.repeat(ROWS)), "other rows are stored");
    }
  }

  private static DatasetUploadBuilder upload(Path file) {
    return DatasetUpload.builder()
        .id("d")
        .format(RowFormat.CHAT)
        .files(List.of(file))
        .isResumable(true);
  }

  /** The program that is killed; takes the transport, the service's address and a file. */
  public static void main(String[] arguments) {
    var settings = new RunSettings(arguments[0], 0, 0, TimeLimits.BUILD, NegativeControl.NONE);
    Fireworks client = Clients.connect(settings, URI.create(arguments[1]));
    var upload =
        upload(Path.of(arguments[2]))
            .listener(
                progress -> {
                  if (progress.doneBytes() > 1_000_000) {
                    System.out.println("half");
                    LockSupport.park();
                  }
                });
    client.datasets().upload(upload.build());
  }
}
