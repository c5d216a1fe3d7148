// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.batch;

import dev.fireworks4j.data.BatchResults;
import dev.fireworks4j.data.DatasetDownload;
import dev.fireworks4j.data.DownloadedFile;
import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.error.UnexpectedAnswerException;
import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.internal.Probes;
import dev.fireworks4j.job.BatchInferenceJob;
import dev.fireworks4j.job.BatchInferenceJobGateway;
import dev.fireworks4j.rest.transfer.TempDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Downloads the input and the outputs of a chain of batch jobs, and partitions them for the join. */
public record BatchResultsReader(BatchInferenceJobGateway jobs, DatasetGateway datasets) {
  private static final String OPERATION = "read batch results";
  private static final int LONGEST_CHAIN = 1_000;

  /** Downloads everything; datasets that are gone count as empty. */
  public BatchResults read(String jobName) {
    BatchInferenceJob job = jobs.get(jobName);
    if (!job.state().isTerminal()) {
      throw new InvalidRequestException(
          "results", List.of("job: it is " + job.state() + "; wait until it has ended"));
    }
    var folder = TempDirectory.create();
    try {
      return join(folder, job);
    } catch (IOException e) {
      folder.close();
      throw failed(e);
    } catch (RuntimeException | Error e) {
      folder.close();
      throw e;
    }
  }

  /** The files are temporary, so their names would not help the user. */
  static FireworksException failed(IOException cause) {
    return new UnexpectedAnswerException(
        OPERATION,
        "temporary files could not be written or read (" + cause.getClass().getSimpleName() + ")",
        "check that java.io.tmpdir has room for twice the input and the output; read them again",
        cause);
  }

  private BatchResults join(TempDirectory folder, BatchInferenceJob job) throws IOException {
    List<DownloadedFile> input = fetch(job.inputDatasetId(), folder.path().resolve("input"), false);
    List<DownloadedFile> outputs =
        fetch(job.outputDatasetId(), folder.path().resolve("output"), true);
    List<String> runs = outputs.isEmpty() ? List.of() : oldestFirst(job);
    long bytes =
        Stream.of(input, outputs).flatMap(List::stream).mapToLong(DownloadedFile::bytes).sum();
    try (var parts = new RowPartitions(folder.path(), bytes)) {
      for (DownloadedFile file : input) {
        take(parts, file, StoredRow.INPUT);
      }
      for (DownloadedFile file : outputs) {
        String dataset = file.name().substring(0, Math.max(0, file.name().indexOf('/')));
        take(parts, file, Math.max(0, runs.indexOf(dataset)));
      }
      return new JoinedResults(folder, parts);
    }
  }

  /** The file is no longer needed once its rows are in the partitions. */
  private static void take(RowPartitions parts, DownloadedFile file, int run) throws IOException {
    parts.add(file.name(), Files.newInputStream(file.path()), run);
    Files.delete(file.path());
  }

  private List<DownloadedFile> fetch(@Nullable String dataset, Path folder, boolean isWithLineage) {
    if (dataset == null) {
      return List.of();
    }
    try {
      return datasets.download(
          DatasetDownload.builder()
              .dataset(dataset)
              .folder(folder)
              .isWithLineage(isWithLineage)
              .build());
    } catch (NotFoundException e) {
      return List.of();
    } catch (IllegalArgumentException e) {
      throw unusable("dataset", dataset, e);
    }
  }

  private static FireworksException unusable(String what, String name, RuntimeException cause) {
    return new UnexpectedAnswerException(
        OPERATION,
        "the job names the " + what + " " + ForeignText.id(name),
        "this client cannot read that: get() the job, and download its datasets in another way",
        cause);
  }

  /** Ids of the output datasets, from the first job of the chain to the last; stops at a job that is deleted. */
  private List<String> oldestFirst(BatchInferenceJob last) {
    var ids = new ArrayList<String>();
    BatchInferenceJob job = last;
    while (job != null && ids.size() < LONGEST_CHAIN) {
      String output = job.outputDatasetId();
      ids.add(0, output == null ? "" : output.substring(output.lastIndexOf('/') + 1));
      job = continued(job);
    }
    return ids;
  }

  private @Nullable BatchInferenceJob continued(BatchInferenceJob job) {
    if (job.continuedFromJobName() == null) {
      return null;
    }
    try {
      return Probes.look(() -> jobs.get(Objects.requireNonNull(job.continuedFromJobName())));
    } catch (IllegalArgumentException e) {
      throw unusable("job", String.valueOf(job.continuedFromJobName()), e);
    }
  }
}
