// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.dataset.DatasetDownload;
import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.dataset.DatasetUpload;
import dev.fireworks4j.dataset.DownloadedFile;
import dev.fireworks4j.dataset.SplitResult;
import dev.fireworks4j.dataset.UpdateDataset;
import dev.fireworks4j.dataset.UploadedFile;
import dev.fireworks4j.page.FieldMask;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.Paginator;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.call.Repeat;
import dev.fireworks4j.rest.transfer.DatasetDownloader;
import dev.fireworks4j.rest.transfer.DatasetUploader;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

final class RestDatasets implements DatasetGateway {
  private final Session session;
  private final Resources<Dataset> resources;
  private final SafeCreate<Dataset> creates;

  RestDatasets(Session session) {
    this.session = session;
    this.resources = new Resources<>(session, Kind.DATASET);
    this.creates = new SafeCreate<>(session, Kind.DATASET);
  }

  @Override
  public Paginator<Dataset> list() {
    return list(ListQuery.all());
  }

  @Override
  public Paginator<Dataset> list(ListQuery query) {
    return resources.list(query);
  }

  @Override
  public Dataset get(String dataset) {
    return resources.get(dataset);
  }

  @Override
  public Dataset get(String dataset, FieldMask mask) {
    return resources.get(dataset, mask);
  }

  @Override
  public Dataset create(CreateDataset spec) {
    return creates.create(spec);
  }

  @Override
  public Dataset createIfAbsent(CreateDataset spec) {
    return creates.createIfAbsent(spec);
  }

  @Override
  public @Nullable Dataset find(CreateDataset spec) {
    return creates.find(spec);
  }

  @Override
  public Dataset update(String dataset, UpdateDataset changes) {
    return resources.update(dataset, changes);
  }

  @Override
  public void delete(String dataset) {
    resources.delete(dataset);
  }

  @Override
  public UploadedFile uploadFile(String dataset, Path file) {
    session.name(Kind.DATASET, dataset);
    return new DatasetUploader(transfers()).upload(dataset, file);
  }

  @Override
  public Dataset upload(DatasetUpload upload) {
    Objects.requireNonNull(upload, "upload");
    return new DatasetUploader(transfers()).upload(upload);
  }

  @Override
  public List<DownloadedFile> download(DatasetDownload download) {
    Objects.requireNonNull(download, "download");
    session.name(Kind.DATASET, download.dataset());
    return new DatasetDownloader(transfers()).download(download);
  }

  private SessionTransfers transfers() {
    return new SessionTransfers(session);
  }

  @Override
  public Map<String, SignedUrl> uploadUrls(String dataset, Map<String, Long> filenameToSize) {
    return session.run(
        resources.post(
            dataset,
            ":getUploadEndpoint",
            Map.of("filenameToSize", UploadNames.sizes(filenameToSize)),
            resources.files()));
  }

  @Override
  public void validateUpload(String dataset) {
    session.run(resources.post(dataset, ":validateUpload", Map.of(), resources.nothing()));
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
        resources.read(dataset, ":getDownloadEndpoint", parameters, resources.files()));
  }

  /** Makes new datasets each time it is asked. */
  @Override
  public SplitResult split(String dataset, int chunkSize) {
    if (chunkSize < 1) {
      throw new IllegalArgumentException("chunkSize: " + chunkSize + " is less than 1");
    }
    var body = new LinkedHashMap<String, Object>();
    body.put("chunkSize", chunkSize);
    return session.run(
        resources
            .post(dataset, ":splitDataset", body, session.reading(SplitResult.class))
            .with(Repeat.ONCE));
  }

  @Override
  public Outcome<Dataset> await(String dataset, Wait wait) {
    return resources.await(dataset, wait);
  }

  @Override
  public CompletableFuture<Outcome<Dataset>> awaitAsync(String dataset, Wait wait) {
    return resources.awaitAsync(dataset, wait);
  }
}
