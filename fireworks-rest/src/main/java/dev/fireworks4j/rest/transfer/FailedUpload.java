// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.CorruptTransferException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.IncompleteTransferException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.resource.ResourceName;

/** Handles the dataset of a failed upload, while the service is certainly not working on it. */
record FailedUpload(DatasetGateway datasets, DatasetUpload upload, String name) {

  /** The full name of a new dataset, as far as the service gives one that can be used. */
  static String name(DatasetUpload upload, Dataset created) {
    try {
      return ResourceName.parse(created.name()).toString();
    } catch (IllegalArgumentException e) {
      if (upload.id() != null) {
        return upload.id();
      }
      throw new IncompleteTransferException(
          "upload stopped: the service created a dataset without a usable name"
              + "\n  Do:    list() the datasets, delete() the new one, and upload with an id",
          "dataset",
          e);
    }
  }

  /** Returns the exception to throw; deletes the dataset unless a later upload can continue with it. */
  RuntimeException end(RuntimeException failure) {
    return upload.isResumable() && !isOfOtherBytes(failure)
        ? stopped("dataset", name, failure)
        : deleted(failure);
  }

  /** Nothing may stay under a name that stands for other bytes. */
  private static boolean isOfOtherBytes(RuntimeException failure) {
    return failure instanceof CorruptTransferException
        || failure.getCause() instanceof ChangedFileException;
  }

  /** For an upload that can be continued. */
  static IncompleteTransferException stopped(String kind, String name, RuntimeException failure) {
    return new IncompleteTransferException(
        """
        upload of %s stopped half-way; the %s stays
          Cause: %s
          Do:    run the same upload again, it continues with the %s, or delete() it"""
            .formatted(name, kind, failure.getMessage(), kind),
        name,
        failure);
  }

  /** An interrupt would abort the deletion, so it is deferred until that is done. */
  private RuntimeException deleted(RuntimeException failure) {
    boolean wasInterrupted = Thread.interrupted();
    try {
      datasets.delete(name);
      return failure;
    } catch (NotFoundException e) {
      return failure;
    } catch (FireworksException e) {
      failure.addSuppressed(e);
      return new IncompleteTransferException(
          """
          upload of %s failed, and so did deleting it
            Cause: %s
            Do:    delete() it, or upload with isResumable to continue with it"""
              .formatted(name, failure.getMessage()),
          name,
          failure);
    } finally {
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** For a create whose answer was lost. */
  static IncompleteTransferException perhapsCreated(CreateDataset spec, CallException unclear) {
    String id = String.valueOf(spec.id());
    return new IncompleteTransferException(
        """
        upload of dataset %s stopped at its creation, which may have taken effect
          Cause: %s
          Do:    get() it; if it is there, delete() it or upload with isResumable"""
            .formatted(id, unclear.getMessage()),
        id,
        unclear);
  }
}
