// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.kind.DatasetScript;
import dev.fireworks4j.testkit.server.Settings;
import dev.fireworks4j.testkit.store.Blob;
import dev.fireworks4j.testkit.store.FakeState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Fills datasets without a client. */
public final class FakeDatasets {
  private final FakeState store;
  private final Settings settings;

  FakeDatasets(FakeState store, Settings settings) {
    this.store = store;
    this.settings = settings;
  }

  /**
   * Uploads a file as a client's direct upload does: the dataset is READY when the clock has moved by a second. A
   * dataset that is not there is created; a file of the same name is replaced.
   *
   * @param dataset id or full name
   * @param fileName e.g. {@code rows.jsonl}
   * @param rows lines of JSON; they are not checked before a job runs on them
   * @return the full name of the dataset
   * @throws IllegalArgumentException if the id is not valid, the file name is empty, or there is no room for the rows
   */
  public String upload(String dataset, String fileName, String rows) {
    var script = new DatasetScript(store, settings.accountName(), settings.email());
    try {
      var bytes = new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8));
      String name = script.checkedName(dataset, fileName);
      Blob content = store.blobs().keep(bytes);
      store.change(() -> script.upload(name, fileName, content, rows.lines().count()));
      return name;
    } catch (ApiError e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep " + fileName + ": " + e.getMessage(), e);
    }
  }
}
