// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import dev.fireworks4j.testkit.FakeDatasets;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.rows.RowKind;
import dev.fireworks4j.testkit.rows.RowReport;
import dev.fireworks4j.testkit.store.Artifacts;
import dev.fireworks4j.testkit.store.Blob;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Routes for the files of datasets and jobs. */
final class FileRoutes {
  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 1000;

  private FileRoutes() {}

  static void add(SteeringActions to, FakeDatasets datasets, FakeState store) {
    to.answer("POST /datasets:upload", given -> Map.of("name", upload(datasets, given)));
    to.answer("GET /files", given -> list(store, given));
  }

  private static String upload(FakeDatasets datasets, Arguments given) {
    return datasets.upload(given.text("dataset"), given.text("fileName"), given.text("rows"));
  }

  private static Map<String, Object> list(FakeState store, Arguments given) {
    var lines =
        new FileLines(
            given.count("offset", 0, 0, Integer.MAX_VALUE),
            given.count("pageSize", PAGE, 0, LARGEST_PAGE));
    String kind = given.textOrEmpty("rowKind");
    RowKind rowKind = kind.isEmpty() ? null : rowKind(kind);
    List<Map.Entry<String, Blob>> files =
        store.exclusively(
            () -> store.filesBelow(folder(store, given.text("collection"), given.text("name"))));
    return Map.of("files", files.stream().map(file -> shown(file, rowKind, lines)).toList());
  }

  private static RowKind rowKind(String text) {
    return Arrays.stream(RowKind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "rowKind: use one of chat, preference, batch, prompt and any"));
  }

  private static String folder(FakeState store, String collection, String name) {
    Document document = ResourceRoutes.found(store, collection, name);
    return switch (collection) {
      case "accounts/datasets" -> Artifacts.dataset(document);
      case "accounts/models" -> Artifacts.model(document);
      case "accounts/evaluators" -> Artifacts.evaluator(document);
      default -> Artifacts.job(document);
    };
  }

  private static Map<String, Object> shown(
      Map.Entry<String, Blob> file, @Nullable RowKind rowKind, FileLines lines) {
    String name = file.getKey().substring(file.getKey().lastIndexOf('/') + 1);
    var shown = JsonObject.of("name", name).with("sizeBytes", file.getValue().sizeBytes());
    try (InputStream text = file.getValue().open()) {
      shown.put("lines", lines.read(text).stream().map(Masking::masked).toList());
      if (rowKind != null) {
        check(shown, name, file.getValue(), rowKind);
      }
    } catch (IOException e) {
      throw new NoSuchElementException("name: a file was removed while it was read", e);
    }
    return shown;
  }

  private static void check(Map<String, Object> shown, String name, Blob file, RowKind rowKind)
      throws IOException {
    try (InputStream rows = file.open()) {
      RowReport report = RowReport.of(rowKind, name, rows);
      String problem = report.problem();
      shown.put("goodRows", report.rows());
      shown.put("problem", problem == null ? "" : problem);
    }
  }
}
