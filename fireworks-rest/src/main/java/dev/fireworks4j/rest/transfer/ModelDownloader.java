// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.data.DownloadedFile;
import dev.fireworks4j.model.ModelDownload;
import dev.fireworks4j.model.ModelGateway;
import dev.fireworks4j.rest.call.SharedDeadline;
import java.util.List;

/**
 * Downloads all files of a model to a folder, with the folders that they have in the model.
 *
 * @param models all of their calls end by the deadline
 */
public record ModelDownloader(TransferClient client, ModelGateway models, SharedDeadline deadline) {

  /** Runs until all files are there or one of them failed and is not tried again. */
  public List<DownloadedFile> download(ModelDownload download) {
    String model = download.model();
    var urls = new DownloadUrls(() -> models.downloadUrls(model), key -> inModel(model, key));
    var parallel = new ParallelDownloads(model, download.folder(), download.parallelism());
    return new FolderDownload(client, deadline, urls, parallel)
        .run(FileDownload::complete, download.listener(), files -> {});
  }

  /** Keys are object paths that begin with {@code model/} and the id, or the paths in the model alone. */
  private static List<String> inModel(String model, String key) {
    String root = "model/" + model.substring(model.lastIndexOf('/') + 1) + "/";
    return List.of((key.startsWith(root) ? key.substring(root.length()) : key).split("/", -1));
  }
}
