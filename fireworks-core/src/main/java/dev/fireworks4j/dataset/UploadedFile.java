// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.wire.EpochSeconds;
import dev.fireworks4j.wire.SnakeCase;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the service says after a file was uploaded in one request.
 *
 * <p>Use {@link #builder()}; the constructor changes when the service learns more.
 *
 * @param id full name of the dataset, {@code accounts/{account}/datasets/{id}}
 * @param filename name under which the file is kept
 * @param bytes size of the file
 * @param createdAt when it was stored; on the wire {@code created_at}, in seconds since 1970
 * @param object always {@code file}
 * @param purpose always {@code dataset}
 * @param extras members newer than this library, as plain values
 */
@WithBuilder
@SnakeCase
public record UploadedFile(
    @Nullable String id,
    @Nullable String filename,
    @Nullable Long bytes,
    @EpochSeconds @Nullable Instant createdAt,
    @Nullable String object,
    @Nullable String purpose,
    Map<String, Object> extras) {

  public UploadedFile {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set. */
  public static UploadedFileBuilder builder() {
    return UploadedFileBuilder.builder();
  }
}
