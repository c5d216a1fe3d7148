// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.data.DatasetDownload;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.DownloadedFile;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.dataset.SplitResult;
import dev.fireworks4j.dataset.UpdateDataset;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.SharedDeadline;
import dev.fireworks4j.rest.session.Session;
import dev.fireworks4j.rest.transfer.DatasetDownloader;
import dev.fireworks4j.rest.transfer.DatasetUploader;
import dev.fireworks4j.rest.transfer.TransferClient;
import dev.fireworks4j.rest.transfer.TransferDatasets;
import dev.fireworks4j.rest.transfer.UploadedFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

final class RestDatasets extends RestAwaitableGateway<Dataset, CreateDataset, UpdateDataset>
    implements TransferDatasets {
  private static final ResourceType<Dataset> TYPE =
      ResourceType.of("datasets", Dataset.class).idInBody();

  /** The contents of a dataset that is ready are fixed. */
  private static final CustomMethod UPLOAD = CustomMethod.post(":upload").once();

  /** Makes new datasets each time it is called. */
  private static final CustomMethod SPLIT = CustomMethod.post(":splitDataset").once();

  private static final CustomMethod UPLOAD_URLS = CustomMethod.post(":getUploadEndpoint");
  private static final CustomMethod VALIDATE = CustomMethod.post(":validateUpload");
  private static final CustomMethod DOWNLOAD_URLS = CustomMethod.get(":getDownloadEndpoint");

  RestDatasets(Session session) {
    super(session, TYPE);
  }

  @Override
  public Dataset upload(String dataset, Path file) {
    requests.name(dataset);
    return new DatasetUploader(new TransferClient(session), this).upload(dataset, file);
  }

  @Override
  public Dataset upload(DatasetUpload upload) {
    Objects.requireNonNull(upload, "upload");
    return new DatasetUploader(new TransferClient(session), this).upload(upload);
  }

  @Override
  public List<DownloadedFile> download(DatasetDownload download) {
    Objects.requireNonNull(download, "download");
    requests.name(download.dataset());
    return new DatasetDownloader(new TransferClient(session), this).download(download);
  }

  @Override
  public RestDatasets within(SharedDeadline deadline) {
    return new RestDatasets(session.within(deadline));
  }

  @Override
  public Operation<UploadedFile> uploading(String dataset) {
    return custom(UPLOAD, dataset, session.reading(UploadedFile.class));
  }

  @Override
  public Map<String, SignedUrl> uploadUrls(String dataset, Map<String, Long> filenameToSize) {
    return send(UPLOAD_URLS, dataset, UploadNames.ofFiles(filenameToSize), readingUrls());
  }

  @Override
  public void validateUpload(String dataset) {
    session.run(custom(VALIDATE, dataset, requests.nothing()));
  }

  @Override
  public Map<String, SignedUrl> downloadUrls(String dataset) {
    return downloadUrls(dataset, Map.of());
  }

  @Override
  public Map<String, SignedUrl> downloadUrlsWithLineage(String dataset) {
    return downloadUrls(dataset, Map.of("downloadLineage", "true"));
  }

  private Map<String, SignedUrl> downloadUrls(String dataset, Map<String, String> parameters) {
    return session.run(
        requests.custom(DOWNLOAD_URLS, requests.name(dataset), parameters, readingUrls()));
  }

  @Override
  public SplitResult split(String dataset, int chunkSize) {
    if (chunkSize < 1) {
      throw new IllegalArgumentException("chunkSize: " + chunkSize + " is less than 1");
    }
    return send(SPLIT, dataset, Map.of("chunkSize", chunkSize), session.reading(SplitResult.class));
  }
}
