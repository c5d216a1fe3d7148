// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.Artifacts;
import dev.fireworks4j.testkit.store.Blob;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;

/** {@code :upload}, whose multipart body has been read into a {@link MultipartFile} by then. */
final class DirectUpload {
  private static final long LIMIT_BYTES = 150_000_000;

  private DirectUpload() {}

  static JsonObject run(ResourceCall call, Document dataset) {
    if (!(call.body().get(MultipartFile.KEY) instanceof MultipartFile file)) {
      throw ApiError.invalid("missing multipart part \"file\"");
    }
    if (file.content().sizeBytes() > LIMIT_BYTES) {
      throw ApiError.invalid(
          "file is too large: at most 150 MB can be uploaded directly; use getUploadEndpoint");
    }
    String name = keep(call.store(), dataset, file.name(), file.content());
    return JsonObject.of("bytes", file.content().sizeBytes())
        .with("created_at", call.store().now().getEpochSecond())
        .with("filename", name)
        .with("id", dataset.name())
        .with("object", "file")
        .with("purpose", "dataset");
  }

  /** Puts a file into a dataset, which is READY a moment later, and returns its name without folders. */
  static String keep(FakeState store, Document dataset, String file, Blob content) {
    String name = Uploads.baseName(file);
    store.receiveFile(Artifacts.dataset(dataset) + "/" + name, content);
    Datasets.receive(store, dataset);
    return name;
  }
}
