// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Creation;
import dev.fireworks4j.testkit.collection.Names;
import dev.fireworks4j.testkit.store.Blob;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.util.Map;

/** Uploads of tests to datasets. */
public final class DatasetScript {
  private final FakeState store;
  private final String account;
  private final String user;

  /** For the datasets of an account, in the name of a user. */
  public DatasetScript(FakeState store, String account, String user) {
    this.store = store;
    this.account = account;
    this.user = user;
  }

  /** The full name of a dataset, after checking it and the file name. */
  public String checkedName(String dataset, String fileName) {
    String name = Names.full(account, "datasets", dataset);
    String id = Names.checkedId("dataset", name.substring(name.lastIndexOf('/') + 1));
    if (!name.equals(Names.full(account, "datasets", id))) {
      throw new IllegalArgumentException(
          "dataset: " + dataset + " is not in " + account + "/datasets; use an id");
    }
    if (Uploads.baseName(fileName).isBlank()) {
      throw new IllegalArgumentException("fileName: is empty; use e.g. rows.jsonl");
    }
    return name;
  }

  /** See {@code FakeDatasets}. */
  public void upload(String name, String fileName, Blob content, long rows) {
    Document known = store.find(Datasets.PATH, name);
    Document dataset = known == null ? create(name, rows) : known;
    DirectUpload.keep(store, dataset, fileName, content);
  }

  private Document create(String name, long rows) {
    Map<String, Object> fields =
        Map.of("state", "UPLOADING", "userUploaded", Map.of(), "exampleCount", Long.toString(rows));
    return new Creation(Datasets.declaration(), user).seed(store, name, fields);
  }
}
