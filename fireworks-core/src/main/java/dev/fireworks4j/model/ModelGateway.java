// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.data.DownloadedFile;
import dev.fireworks4j.gateway.AwaitGateway;
import dev.fireworks4j.gateway.CreateGateway;
import dev.fireworks4j.gateway.DeleteGateway;
import dev.fireworks4j.gateway.ResourceGateway;
import dev.fireworks4j.gateway.UpdateGateway;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Models, {@code accounts/{account}/models/{id}}. Public ones belong to another account: {@code
 * fireworks.account("fireworks").models()}. Deleting a model deletes its weights. A wait ends when a model is {@link
 * ModelState#READY}, has a status that is not OK, or is deleted.
 */
public interface ModelGateway
    extends ResourceGateway<Model>,
        CreateGateway<Model, CreateModel>,
        UpdateGateway<Model, UpdateModel>,
        DeleteGateway,
        AwaitGateway<Model> {

  /**
   * Uploads a folder as a new model and waits until it is READY: creates the model, sends all files and waits until the
   * service has checked them. One deadline covers everything but the last wait. After a failure the model stays; the
   * same upload again continues with it, and returns at once if it is READY.
   *
   * @throws dev.fireworks4j.error.ConflictException if the id belongs to another model
   * @throws dev.fireworks4j.error.IncompleteTransferException if not all files arrived, or were not checked in time
   */
  Model upload(ModelUpload upload);

  /** As {@link #download(ModelDownload)}, with the default number of files at a time. */
  List<DownloadedFile> download(String model, Path folder);

  /**
   * Downloads the files of an own model to a folder, several at a time, below the folders that they have in the model.
   * Each file appears under its name only when all its bytes are there and right; until then, and after a failure, they
   * are in a part beside it, from which a later download continues. Files that are already there with the right size
   * and checksum are kept. One deadline covers all files and attempts.
   *
   * @return the files, as the service lists them
   * @throws dev.fireworks4j.error.ApiException with PERMISSION_DENIED for models of others, and for own ones where a
   *     policy of the account says so
   * @throws dev.fireworks4j.error.IncompleteTransferException if a file stayed incomplete
   * @throws dev.fireworks4j.error.CorruptTransferException if the bytes are not those that the service stores
   * @throws dev.fireworks4j.error.FileTransferException if the disk is full or refuses, a folder or a link is in the
   *     way, or the file system cannot hold a name
   * @throws dev.fireworks4j.error.UnexpectedAnswerException if the service names a file in a way that could leave the
   *     folder
   */
  List<DownloadedFile> download(ModelDownload download);

  /**
   * Where to upload the files of a model, for an hour. Name all files in each call.
   *
   * @param filenameToSize exact size in bytes of each file, by its path in the model's folder
   */
  Map<String, SignedUrl> uploadUrls(String model, Map<String, Long> filenameToSize);

  /**
   * Tells the service that all files are uploaded; without this call a model stays {@link ModelState#UPLOADING}. May be
   * repeated.
   *
   * @param checks what the service is to check less strictly; none for all
   * @return warnings about the files
   * @throws dev.fireworks4j.error.ApiException with FAILED_PRECONDITION while files are missing
   */
  List<String> validateUpload(String model, UploadCheck... checks);

  /** Where the files of a model of the account can be read, by file name; forbidden for others. */
  Map<String, SignedUrl> downloadUrls(String model);

  /** Starts to copy the files of a model from elsewhere. Not repeated after an ambiguous failure. */
  ImportOperation importFrom(String model, ImportModel source);

  /** Waits until an import has ended, by the name of its operation. */
  Outcome<ImportOperation> awaitImport(String operation, Wait wait);

  /**
   * Starts to convert a READY model to a lower precision. It stays READY; its status message says {@code Preparing}
   * meanwhile, for up to 30 minutes.
   */
  void prepare(String model, PrepareModel preparation);

  /**
   * Asks whether the service could serve a model of this configuration, before anything is uploaded.
   *
   * @throws dev.fireworks4j.error.ApiException with INVALID_ARGUMENT and the reason if it could not
   */
  void validateConfig(ModelConfig config);
}
