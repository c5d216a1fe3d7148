// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.examples.console.ProgressBar;
import java.nio.file.Path;
import java.util.List;

/** A dataset of several large files. */
public final class LargeDataset {
  private LargeDataset() {}

  /** Uploads files of conversations as one dataset. */
  public static Dataset upload(Fireworks fireworks, List<Path> shards, ProgressBar out) {
    // tag::large-dataset
    Dataset corpus =
        fireworks
            .datasets()
            .upload(
                DatasetUpload.builder()
                    .id("corpus")
                    .format(RowFormat.CHAT)
                    .files(shards)
                    .isResumable(true)
                    .listener(out)
                    .build());
    // end::large-dataset
    out.println(corpus.id() + " is " + corpus.state() + ", " + corpus.exampleCount() + " rows");
    return corpus;
  }
}
