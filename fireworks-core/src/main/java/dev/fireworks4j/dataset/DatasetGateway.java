// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

import dev.fireworks4j.data.DatasetDownload;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.DownloadedFile;
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
 * <p>A new dataset is {@link DatasetState#UPLOADING} until its rows are uploaded. {@link #upload(DatasetUpload)} does
 * all of it. Step by step it is {@link #create}, then {@link #upload(String, Path)} up to 150 MB, or {@link
 * #uploadUrls}, {@link SignedFileGateway#upload} for each file, {@link #validateUpload}. {@link #update} changes
 * metadata, never rows; {@link #delete} deletes the rows too. A wait ends when a dataset is {@link DatasetState#READY},
 * has a status that is not OK, or is deleted.
 */
public interface DatasetGateway
    extends ResourceGateway<Dataset>,
        CreateGateway<Dataset, CreateDataset>,
        UpdateGateway<Dataset, UpdateDataset>,
        DeleteGateway,
        AwaitGateway<Dataset> {
  /**
   * Uploads one file, unchecked, to a dataset that is {@link DatasetState#UPLOADING}, in one request, streamed from
   * disk, and waits up to 30 minutes until the dataset is ready. The request is not repeated once the service may have
   * received all of it: the wait then shows whether it did. Nothing is ever deleted. The deadlines are those of {@link
   * #upload(DatasetUpload)}.
   *
   * @param file a {@code .jsonl} file that is not empty and has at most 150 MB
   * @return the dataset as it is when {@link DatasetState#READY}
   * @throws dev.fireworks4j.error.InvalidRequestException before any request, if the file cannot be right
   * @throws dev.fireworks4j.error.FileTransferException if the file cannot be read or changes meanwhile
   * @throws dev.fireworks4j.error.JobFailedException if the service rejects the rows
   * @throws IncompleteTransferException if the file was sent, and the dataset was not seen ready in time
   */
  Dataset upload(String dataset, Path file);

  /**
   * Uploads rows and waits until the dataset is ready: checks and counts the rows, creates the dataset, sends the files
   * in the way that fits their size, and waits. The bytes that are sent are those that were checked: if a file changes
   * meanwhile, its last bytes are not sent, and the dataset is deleted. The deadline for uploads covers everything up
   * to the last byte and its answer; the wait has its own limit; a deadline of the view covers both. A failure deletes
   * what was created, or is an {@link IncompleteTransferException} that names what is left, because it can be continued
   * or the service may be finishing it.
   *
   * @return the dataset as it is when {@link DatasetState#READY}
   * @throws dev.fireworks4j.error.InvalidDatasetException if rows are wrong; nothing was sent then
   * @throws dev.fireworks4j.error.InvalidRequestException if a file is a folder, empty, missing, unreadable, not named
   *     {@code
   *     *.jsonl} or has the name of another
   * @throws dev.fireworks4j.error.FileTransferException if a file cannot be read or changes meanwhile
   * @throws dev.fireworks4j.error.ConflictException if the id is taken by another dataset
   */
  Dataset upload(DatasetUpload upload);

  /**
   * Downloads the files of a dataset to a folder, several at a time. Each file appears under its name only when all its
   * bytes are there and right. Until then, and after every failure, they are beside it in a part, {@code NAME.part},
   * and a later download continues from there. A part belongs to one download at a time. Where its name is too long, or
   * taken by another download, a link or a file of the user's, it is {@code NAME.fireworks4j-1.part}, or has a hash for
   * the name. Sizes, and checksums where storage states them, are compared; so is the number of rows of a dataset that
   * was uploaded, once all files are there. One deadline covers all files and attempts. When the call returns, none of
   * its threads is still running.
   *
   * @return the files, as the service lists them
   * @throws IncompleteTransferException if a file stayed incomplete
   * @throws dev.fireworks4j.error.CorruptTransferException if the bytes are not those that the service stores
   * @throws dev.fireworks4j.error.FileTransferException if the disk is full or refuses, a folder has the name of a
   *     file, or the file system cannot hold a name
   * @throws dev.fireworks4j.error.UnexpectedAnswerException if the service names a file in a way that could leave the
   *     folder
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
   * Tells the service that all files are uploaded. If it is called too early, the dataset stays in {@link
   * DatasetState#UPLOADING}; delete it then and start again.
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
