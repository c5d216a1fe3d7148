// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

import dev.fireworks4j.error.IncompleteTransferException;
import dev.fireworks4j.gateway.AwaitGateway;
import dev.fireworks4j.gateway.CreateGateway;
import dev.fireworks4j.gateway.DeleteGateway;
import dev.fireworks4j.gateway.ResourceGateway;
import dev.fireworks4j.gateway.UpdateGateway;
import dev.fireworks4j.resource.SignedUrl;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Datasets, {@code accounts/{account}/datasets/{id}}.
 *
 * <p>A new dataset is {@link DatasetState#UPLOADING} until its rows are uploaded. {@link #upload} does all of it. Step by
 * step it is {@link #create}, then {@link #uploadFile} up to 150 MB, or {@link #uploadUrls}, {@link
 * SignedFileGateway#upload} for each file, {@link #validateUpload}. {@link #update} changes metadata, never rows; {@link
 * #delete} deletes the rows too. A wait ends when a dataset is {@link DatasetState#READY}, has a status that is not OK, or
 * is deleted.
 */
public interface DatasetGateway
    extends ResourceGateway<Dataset>,
        CreateGateway<Dataset, CreateDataset>,
        UpdateGateway<Dataset, UpdateDataset>,
        DeleteGateway,
        AwaitGateway<Dataset> {
  /**
   * Uploads one file in one request, streamed from disk; the dataset is ready about a second later.
   *
   * @param file a {@code .jsonl} file that is not empty and has at most 150 MB; anything else is an {@link
   *     IllegalArgumentException} before any request
   */
  UploadedFile uploadFile(String dataset, Path file);

  /**
   * Takes rows all the way to a dataset that is ready: checks and counts them, creates the dataset, sends the files in the
   * way that fits their size, and waits. A listener may watch. Blocks for as long as that takes; each request has
   * the deadline of its sort. A failure deletes what was created, or is an {@link IncompleteTransferException} that names
   * what is left.
   *
   * @return the dataset as it is when {@link DatasetState#READY}
   * @throws dev.fireworks4j.error.InvalidDatasetException if rows are wrong; nothing was sent then
   * @throws dev.fireworks4j.error.InvalidRequestException if a file is a folder, empty, missing, unreadable, not named {@code
   *     *.jsonl} or has the name of another
   * @throws dev.fireworks4j.error.FileTransferException if a file cannot be read or changes meanwhile
   * @throws dev.fireworks4j.error.ConflictException if the id is taken by another dataset
   */
  Dataset upload(DatasetUpload upload);

  /**
   * Brings the files of a dataset to a folder, several at a time. Each file appears under its name only when it is complete;
   * until then, and after a failure, its bytes stand beside it with {@code .part} after the name, and a later
   * download goes on from there. Sizes, and checksums where storage tells them, are compared; so is the number of rows of a
   * dataset that was uploaded, once all files are there.
   *
   * @return the files, as the service lists them
   * @throws IncompleteTransferException if a file stayed incomplete
   * @throws dev.fireworks4j.error.CorruptTransferException if something else came than the service keeps
   * @throws dev.fireworks4j.error.FileTransferException if the disk is full or refuses
   */
  List<DownloadedFile> download(DatasetDownload download);

  /**
   * Where to upload the files of a dataset, for an hour. Each call replaces the set of files, so name all of them, also
   * when asking for new URLs.
   *
   * @param filenameToSize exact size in bytes of each file, by its base name
   * @return a URL for each name
   */
  Map<String, SignedUrl> uploadUrls(String dataset, Map<String, Long> filenameToSize);

  /**
   * Tells the service that all files are uploaded. Called too early it leaves the dataset in {@link
   * DatasetState#UPLOADING} for good; delete it then and start again.
   */
  void validateUpload(String dataset);

  /** Where the files of a dataset can be read, for about ten minutes, by file name. */
  Map<String, SignedUrl> downloadUrls(String dataset);

  /**
   * The same with the files of the datasets that this one continues, for a chain of batch jobs; the
   * names begin with the id of their dataset and a slash.
   */
  Map<String, SignedUrl> downloadUrlsWithLineage(String dataset);

  /**
   * Cuts a dataset into new ones. Not repeated after an ambiguous failure.
   *
   * @param chunkSize rows of each part, at least 1
   */
  SplitResult split(String dataset, int chunkSize);
}
