// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.data.DatasetDownload;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.evaluator.CreateEvaluator;
import dev.fireworks4j.evaluator.EvaluatorUpload;
import dev.fireworks4j.gateway.ResourceGateway;
import dev.fireworks4j.recipe.Recipe;
import dev.fireworks4j.serving.ServingRecipe;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.waiting.Wait;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** Every method of every port of a client, found by reflection, and tasks of several steps. */
final class Operations {
  static final String ID = "a";
  private static final String ROW = SentIsChecked.row("hi");
  static final Wait WAIT = Wait.atMost(Duration.ofMinutes(20));
  private static final int MAX_ITEMS = 20;

  private Operations() {}

  /** What is called; whatever it returns is read to its end. */
  interface Operation {
    String name();

    /** True if it succeeds on the fake. */
    default boolean isTask() {
      return false;
    }

    void run(Fireworks client, Path folder) throws Exception;
  }

  /** A method of a port. */
  private record PortMethod(Method port, Method method) implements Operation {
    @Override
    public String name() {
      return port.getName() + "()." + method.getName() + List.of(method.getParameterTypes());
    }

    @Override
    public void run(Fireworks client, Path folder) throws Exception {
      Object[] arguments = OperationArguments.of(port, method, folder);
      try {
        read(method.invoke(port.invoke(client), arguments));
      } catch (InvocationTargetException e) {
        rethrow(e.getCause());
      }
    }

    @Override
    public String toString() {
      return name();
    }
  }

  private record Task(String name, TaskBody body) implements Operation {
    @Override
    public boolean isTask() {
      return true;
    }

    @Override
    public void run(Fireworks client, Path folder) throws Exception {
      read(body.run(client, folder));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @FunctionalInterface
  private interface TaskBody {
    Object run(Fireworks client, Path folder) throws Exception;
  }

  static List<Operation> all() {
    var operations = new ArrayList<Operation>(tasks());
    Stream.of(Fireworks.class.getMethods())
        .filter(port -> port.getParameterCount() == 0 && port.getReturnType().isInterface())
        .filter(port -> port.getReturnType().getName().startsWith("dev.fireworks4j"))
        .filter(port -> !port.isBridge() && !Modifier.isStatic(port.getModifiers()))
        .sorted(Comparator.comparing(Method::getName))
        .forEach(port -> operations.addAll(methods(port)));
    return operations;
  }

  private static List<Operation> methods(Method port) {
    return Stream.of(port.getReturnType().getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
        .sorted(Comparator.comparing(Method::toGenericString))
        .<Operation>map(method -> new PortMethod(port, method))
        .toList();
  }

  private static List<Operation> tasks() {
    return List.of(
        new Task("look up the account", (c, f) -> c.lookUpAccount()),
        new Task("list all jobs", (c, f) -> c.jobs().stream()),
        new Task(
            "wait for all",
            (c, f) ->
                c.awaitAll(
                    List.of("accounts/acme/dpoJobs/a", "accounts/acme/batchInferenceJobs/a"),
                    WAIT)),
        new Task(
            "upload a dataset",
            (c, f) -> c.datasets().upload(DatasetUpload.of("up", RowFormat.CHAT, rows(f)))),
        new Task(
            "resume an upload",
            (c, f) ->
                c.datasets()
                    .upload(
                        DatasetUpload.builder()
                            .id("up")
                            .format(RowFormat.CHAT)
                            .files(List.of(rows(f)))
                            .isResumable(true)
                            .build())),
        new Task("upload and download", Operations::uploadAndDownload),
        new Task("upload through a signed URL", Operations::signedUpload),
        new Task(
            "supervised recipe",
            (c, f) ->
                c.recipes()
                    .run(
                        Recipe.supervised()
                            .id("tone")
                            .files(rows(f))
                            .evaluationFiles(rows(f))
                            .model(CreateCall.MODEL)
                            .build())),
        new Task(
            "plan of a recipe",
            (c, f) ->
                c.recipes()
                    .plan(
                        Recipe.supervised()
                            .id("tone")
                            .files(rows(f))
                            .model(CreateCall.MODEL)
                            .build())),
        new Task("serve a model", Operations::served),
        new Task("sweep", (c, f) -> c.serving().sweep(Duration.ZERO).delete()),
        new Task("upload an evaluator", Operations::evaluator),
        new Task("batch", Operations::batch));
  }

  static Path rows(Path folder) throws IOException {
    return Files.writeString(folder.resolve("rows.jsonl"), ROW.repeat(4));
  }

  private static Object uploadAndDownload(Fireworks client, Path folder) throws IOException {
    client.datasets().upload(DatasetUpload.of("up", RowFormat.CHAT, rows(folder)));
    return client
        .datasets()
        .download(
            DatasetDownload.builder()
                .dataset("up")
                .folder(folder.resolve("down"))
                .isWithLineage(true)
                .build());
  }

  private static Object signedUpload(Fireworks client, Path folder) throws IOException {
    Path file = rows(folder);
    client.datasets().create(CreateDataset.builder().id("up").exampleCount(4L).build());
    var urls = client.datasets().uploadUrls("up", Map.of("rows.jsonl", Files.size(file)));
    client.files().upload(urls.values().iterator().next(), file);
    client.datasets().validateUpload("up");
    return client.datasets().downloadUrls("up");
  }

  private static Object evaluator(Fireworks client, Path folder) throws IOException {
    client.evaluators().upload(evaluator(folder));
    return client.evaluators().buildLog("scorer");
  }

  static EvaluatorUpload evaluator(Path folder) throws IOException {
    Path source = Files.createDirectories(folder.resolve("source"));
    Files.writeString(source.resolve("t.py"), "def score(row): return 1\n");
    var spec = CreateEvaluator.builder().id("scorer").entryPoint("t.py::score").build();
    return EvaluatorUpload.builder().evaluator(spec).folder(source).build();
  }

  private static Object served(Fireworks client, Path folder) {
    try (var served = client.serving().serve(ServingRecipe.of("served", CreateCall.MODEL))) {
      return served.model();
    }
  }

  private static Object batch(Fireworks client, Path folder) throws IOException {
    String row =
        "{\"custom_id\":\"rN\",\"body\":{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}}\n";
    Path file =
        Files.writeString(
            folder.resolve("requests.jsonl"), row.replace("N", "1") + row.replace("N", "2"));
    try (var results =
        client
            .recipes()
            .run(Recipe.batch().id("answers").files(file).model(CreateCall.MODEL).build())) {
      return results.stream().toList();
    }
  }

  /** Waits for, walks through and closes what an operation returned. */
  private static void read(Object result) throws Exception {
    if (result instanceof CompletableFuture<?> future) {
      try {
        read(future.get());
      } catch (ExecutionException e) {
        rethrow(e.getCause());
      }
    } else if (result instanceof Stream<?> stream) {
      try (stream) {
        stream.limit(MAX_ITEMS).forEach(item -> {});
      }
    } else if (result instanceof Iterable<?> items) {
      var iterator = items.iterator();
      for (int i = 0; i < MAX_ITEMS && iterator.hasNext(); i++) {
        iterator.next();
      }
    } else if (result instanceof InputStream in) {
      in.readAllBytes();
    } else if (result instanceof ResourceGateway<?> below) {
      below.list().first();
      below.get(ID);
    }
    if (result instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }

  /** An Error, or an exception that an operation declares or not. */
  private static void rethrow(Throwable failure) throws Exception {
    if (failure instanceof Exception e) {
      throw e;
    }
    throw new IllegalStateException("an Error came out", failure);
  }

  /** One resource of each kind by the name {@code a}, finished where the kind finishes. */
  static void prepare(FakeFireworks fake) {
    CreateCall.prepare(fake);
    for (String kind :
        List.of(
            "supervisedFineTuningJobs",
            "dpoJobs",
            "reinforcementFineTuningJobs",
            "rlorTrainerJobs",
            "evaluationJobs",
            "batchInferenceJobs")) {
      fake.jobs().add(kind, Map.of("name", ID, "state", "JOB_STATE_RUNNING", "displayName", "A"));
    }
    fake.jobs().add("fineTuningJobs", Map.of("name", ID, "state", "RUNNING"));
    fake.jobs().add("datasets", Map.of("name", ID, "state", "READY", "exampleCount", "4"));
    fake.jobs().add("models", Map.of("name", ID, "state", "READY"));
  }
}
