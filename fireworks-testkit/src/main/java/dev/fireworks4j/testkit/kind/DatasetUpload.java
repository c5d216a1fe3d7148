// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Call;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.store.Artifacts;
import dev.fireworks4j.testkit.store.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code :upload}, whose multipart body has been read into a {@link UploadedFile} by then. */
final class DatasetUpload {
  private static final long LIMIT_BYTES = 150_000_000;

  private DatasetUpload() {}

  static Map<String, @Nullable Object> run(Call call, Document dataset) {
    if (!(call.body().get(UploadedFile.KEY) instanceof UploadedFile file)) {
      throw ApiError.invalid("missing multipart part \"file\"");
    }
    if (file.content().sizeBytes() > LIMIT_BYTES) {
      throw ApiError.invalid(
          "file is too large: at most 150 MB can be uploaded directly; use getUploadEndpoint");
    }
    String name = Uploads.baseName(file.name());
    call.world().files().put(Artifacts.dataset(dataset) + "/" + name, file.content());
    Datasets.receive(call.world(), dataset);
    var answer = new LinkedHashMap<String, @Nullable Object>();
    answer.put("bytes", file.content().sizeBytes());
    answer.put("created_at", call.world().now().getEpochSecond());
    answer.put("filename", name);
    answer.put("id", dataset.name());
    answer.put("object", "file");
    answer.put("purpose", "dataset");
    return answer;
  }
}
