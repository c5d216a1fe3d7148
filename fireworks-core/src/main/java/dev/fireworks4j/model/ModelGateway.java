// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.gateway.AwaitGateway;
import dev.fireworks4j.gateway.CreateGateway;
import dev.fireworks4j.gateway.DeleteGateway;
import dev.fireworks4j.gateway.ResourceGateway;
import dev.fireworks4j.gateway.UpdateGateway;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
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
   * Takes a folder to a READY model in one call: creates it, sends all files and waits until the service has checked
   * them. One deadline covers everything but the last wait. After a failure the model stays; the same upload again
   * continues with it, and returns at once if it is READY.
   *
   * @throws dev.fireworks4j.error.ConflictException if the id belongs to another model
   * @throws dev.fireworks4j.error.IncompleteTransferException if not all files arrived, or were not checked in time
   */
  Model upload(ModelUpload upload);

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
   * @return warnings about the files
   * @throws dev.fireworks4j.error.ApiException with FAILED_PRECONDITION while files are missing
   */
  List<String> validateUpload(String model);

  /** As {@link #validateUpload(String)}, with other checks than the usual ones. */
  List<String> validateUpload(String model, UploadCheck... checks);

  /** Where the files of an own model can be read, by file name; of others it is forbidden. */
  Map<String, SignedUrl> downloadUrls(String model);

  /** Begins to copy the files of a model from elsewhere. Not repeated after an ambiguous failure. */
  ImportOperation importFrom(String model, ImportModel source);

  /** Waits until an import has ended, by the name of its operation. */
  Outcome<ImportOperation> awaitImport(String operation, Wait wait);

  /**
   * Begins to convert a READY model for a lower precision. It stays READY; its status message says {@code Preparing}
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
