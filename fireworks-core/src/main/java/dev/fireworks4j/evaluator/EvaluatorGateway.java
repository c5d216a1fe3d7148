// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.evaluator;

import dev.fireworks4j.gateway.AwaitGateway;
import dev.fireworks4j.gateway.CreateGateway;
import dev.fireworks4j.gateway.DeleteGateway;
import dev.fireworks4j.gateway.UpdateGateway;
import dev.fireworks4j.gateway.VersionedGateway;
import dev.fireworks4j.resource.SignedUrl;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Evaluators, {@code accounts/{account}/evaluators/{id}}. A role below admin may be refused to create one. Deleting an
 * evaluator deletes its versions and builds. A wait ends when an evaluator is {@link EvaluatorState#ACTIVE}, {@link
 * EvaluatorState#BUILD_FAILED} or deleted; {@code orThrow()} then shows the end of the build log. One without a source
 * stays {@link EvaluatorState#BUILDING}. Secrets of the account are environment variables of the code.
 */
public interface EvaluatorGateway
    extends VersionedGateway<Evaluator, EvaluatorVersion>,
        CreateGateway<Evaluator, CreateEvaluator>,
        UpdateGateway<Evaluator, UpdateEvaluator>,
        DeleteGateway,
        AwaitGateway<Evaluator> {

  /**
   * Uploads a source folder as a new evaluator and waits until it is ACTIVE: creates the evaluator, sends the folder as
   * one archive, and waits for the build. The same upload again continues after a failure, and returns at once if the
   * evaluator is ACTIVE, whatever its code is. The deadline for uploads covers everything but the build.
   *
   * @throws dev.fireworks4j.error.InvalidRequestException before any request, with all that is wrong with the folder
   * @throws dev.fireworks4j.error.ConflictException if the id belongs to another evaluator
   * @throws dev.fireworks4j.error.IncompleteTransferException if the source did not arrive; the evaluator stays
   * @throws dev.fireworks4j.error.JobFailedException if the build failed, with the end of its log
   */
  Evaluator upload(EvaluatorUpload upload);

  /**
   * Gives a stored evaluator the code of a folder, after a failed build or for a new version, and waits until it is
   * ACTIVE again. Equal files make an equal archive, byte for byte. It leaves out:
   *
   * <ul>
   *   <li>files and folders whose names begin with a dot, such as {@code .git}, {@code .venv} and {@code .env};
   *   <li>virtual environments (folders with a {@code pyvenv.cfg}), {@code __pycache__}, {@code node_modules}, {@code
   *       *.egg-info}, {@code *.pyc} and {@code *.pyo};
   *   <li>what a {@code .gitignore} in the folder, or in one below it, says.
   * </ul>
   *
   * <p>Links to files of the folder become files. Files may be empty; together they have at most 100 MiB.
   *
   * @throws dev.fireworks4j.error.InvalidRequestException before any request, if the folder holds no file, too much, or
   *     a link out of it; after one, if it lacks the file of the evaluator's entry point
   * @throws dev.fireworks4j.error.IncompleteTransferException as above
   * @throws dev.fireworks4j.error.JobFailedException as above
   */
  Evaluator upload(String evaluator, Path folder);

  /** Sets an evaluator to BUILDING again, so that new code can be uploaded; {@link #upload} calls it where needed. */
  Evaluator prepareCodeUpload(String evaluator);

  /**
   * Where to upload the source of an evaluator, for an hour.
   *
   * @param filenameToSize size in bytes of the archive, by a name that ends with {@code .tar.gz}
   */
  Map<String, SignedUrl> uploadUrls(String evaluator, Map<String, Long> filenameToSize);

  /**
   * Tells the service that the source is uploaded, which begins a build. May be repeated.
   *
   * @throws dev.fireworks4j.error.ApiException with FAILED_PRECONDITION if it is not
   */
  void validateUpload(String evaluator);

  /**
   * Where the log of the last build can be read, for about ten minutes.
   *
   * @throws dev.fireworks4j.error.ApiException with FAILED_PRECONDITION if there was no build
   */
  SignedUrl buildLogUrl(String evaluator);

  /** The log of the last build as text; only the end of a log over 1 MiB. Failures as for {@link #buildLogUrl}. */
  String buildLog(String evaluator);

  /**
   * The last lines of {@link #buildLog}.
   *
   * @param lines how many at most; at least 1
   */
  List<String> buildLogTail(String evaluator, int lines);

  /**
   * Where the source of an evaluator can be read, by file name: one archive.
   *
   * @throws dev.fireworks4j.error.ApiException with FAILED_PRECONDITION if none was uploaded
   */
  Map<String, SignedUrl> sourceUrls(String evaluator);

  /**
   * Downloads the archive of an evaluator's source, a {@code .tar.gz}, as {@link
   * dev.fireworks4j.dataset.SignedFileGateway#download} does.
   *
   * @return its size in bytes
   */
  long downloadSource(String evaluator, Path target);

  /**
   * Runs an evaluator on a few rows. Nothing is created. It has the deadline of a call, and no shorter limit on
   * silence.
   */
  EvaluatorPreview preview(PreviewEvaluator preview);

  /** The versions of an evaluator; each successful build makes one. */
  @Override
  EvaluatorVersionGateway versions(String evaluator);
}
