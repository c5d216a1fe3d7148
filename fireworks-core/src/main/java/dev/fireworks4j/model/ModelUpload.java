// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.data.TransferListener;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The upload of a folder as a new model.
 *
 * @param model what to create; must have an id, by which the same upload continues after a failure
 * @param folder the files, those in folders below it included; at least one
 * @param checks what the service is to check less strictly; none for all
 * @param onWarning told about each warning of the service about files that it accepts; null for none
 * @param listener receives the progress; null for none
 */
@WithBuilder
public record ModelUpload(
    CreateModel model,
    Path folder,
    Set<UploadCheck> checks,
    @Nullable Consumer<String> onWarning,
    @Nullable TransferListener listener) {

  public ModelUpload {
    checks = checks == null ? Set.of() : Set.copyOf(checks);
    new Problems("ModelUpload")
        .required("model", model)
        .required("model.id", model == null ? null : model.id())
        .required("folder", folder)
        .orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static ModelUploadBuilder builder() {
    return ModelUploadBuilder.builder();
  }
}
