// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.View;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.Blob;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The signed upload of files, as datasets, models and evaluators share it. */
final class Uploads {
  private static final String REGISTERED = "registered files";

  private Uploads() {}

  /** {@code :getUploadEndpoint}: registers a set of files, in place of any earlier one. */
  static View endpoint(Function<Document, String> folder) {
    return endpoint(folder, Uploads::baseName);
  }

  /** The same for resources that keep the folders of their files, or change the names in another way. */
  static View endpoint(Function<Document, String> folder, UnaryOperator<String> naming) {
    return (call, resource) -> {
      Map<String, Long> sizes = sizes(call, naming);
      resource.notes().put(REGISTERED, sizes);
      var urls = new JsonObject();
      sizes.forEach(
          (file, size) -> {
            String path = folder.apply(resource) + "/" + file;
            call.store().expect(path, size);
            urls.put(file, call.uploadUrl(path));
          });
      return JsonObject.of("filenameToSignedUrls", urls);
    };
  }

  /** {@code :getDownloadEndpoint} and similar methods: a signed URL for each file below a folder. */
  static JsonObject downloads(ResourceCall call, String folder, Function<String, String> key) {
    var urls = new JsonObject();
    call.store()
        .filesBelow(folder)
        .forEach(file -> urls.put(key.apply(file.getKey()), call.downloadUrl(file.getKey())));
    return urls;
  }

  /** True if at least one file was registered and all of them have arrived. */
  static boolean isComplete(FakeState store, Document resource, String folder) {
    Set<String> names = registered(resource).keySet();
    return !names.isEmpty()
        && names.stream().allMatch(file -> hasArrived(store, resource, folder, file));
  }

  /**
   * True if a file of the latest registered set has arrived with its registered size. A file of an earlier set with
   * another size does not count.
   */
  static boolean hasArrived(FakeState store, Document resource, String folder, String file) {
    Long size = registered(resource).get(file);
    Blob content = store.files().get(folder + "/" + file);
    return size != null && content != null && content.sizeBytes() == size;
  }

  /** Sizes of the files that were registered last, by their names; empty if none were. */
  @SuppressWarnings("unchecked") // only endpoint() writes the note
  private static Map<String, Long> registered(Document resource) {
    var sizes = (Map<String, Long>) resource.notes().get(REGISTERED);
    return sizes == null ? Map.of() : sizes;
  }

  /** Drops the registration. */
  static void forget(Document resource) {
    resource.notes().remove(REGISTERED);
  }

  private static Map<String, Long> sizes(ResourceCall call, UnaryOperator<String> naming) {
    if (!(call.body().get("filenameToSize") instanceof Map<?, ?> map) || map.isEmpty()) {
      throw ApiError.invalid(
          "missing required field \"filenameToSize\": an object of file names and sizes in bytes");
    }
    var result = new LinkedHashMap<String, Long>();
    map.forEach((file, size) -> result.put(naming.apply(String.valueOf(file)), bytes(file, size)));
    return result;
  }

  private static long bytes(@Nullable Object file, @Nullable Object size) {
    try {
      return new BigDecimal(String.valueOf(size)).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw ApiError.invalid("invalid size of file \"" + file + "\": " + size);
    }
  }

  static String baseName(String file) {
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }
}
