// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.data.TransferListener;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which model to download, and where to.
 *
 * <p>Use {@link #of} or {@link #builder()}; the constructor changes when the library learns more.
 *
 * @param model id or full name
 * @param folder where the files go, with the folders of the model; created if it does not exist
 * @param parallelism files to download at the same time, 1 to 32; 0 for 4
 * @param listener receives the progress; null for none
 */
@WithBuilder
public record ModelDownload(
    String model, Path folder, int parallelism, @Nullable TransferListener listener) {
  private static final int USUAL_PARALLELISM = 4;

  public ModelDownload {
    parallelism = parallelism == 0 ? USUAL_PARALLELISM : parallelism;
    listener = Objects.requireNonNullElse(listener, TransferListener.NONE);
    new Problems("ModelDownload")
        .required("model", model)
        .required("folder", folder)
        .between("parallelism", parallelism, 1, 32)
        .orThrow();
  }

  /** Receives the progress; {@link TransferListener#NONE} if none was set. */
  @Override
  public TransferListener listener() {
    return Objects.requireNonNull(listener);
  }

  /** All files of a model. */
  public static ModelDownload of(String model, Path folder) {
    return builder().model(model).folder(folder).build();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static ModelDownloadBuilder builder() {
    return ModelDownloadBuilder.builder();
  }
}
