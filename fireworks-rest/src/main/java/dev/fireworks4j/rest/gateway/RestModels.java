// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.data.DownloadedFile;
import dev.fireworks4j.model.CreateModel;
import dev.fireworks4j.model.ImportModel;
import dev.fireworks4j.model.ImportOperation;
import dev.fireworks4j.model.Model;
import dev.fireworks4j.model.ModelConfig;
import dev.fireworks4j.model.ModelDownload;
import dev.fireworks4j.model.ModelGateway;
import dev.fireworks4j.model.ModelUpload;
import dev.fireworks4j.model.PrepareModel;
import dev.fireworks4j.model.UpdateModel;
import dev.fireworks4j.model.UploadCheck;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.Repeat;
import dev.fireworks4j.rest.call.SharedDeadline;
import dev.fireworks4j.rest.json.EncodedRequest;
import dev.fireworks4j.rest.session.Session;
import dev.fireworks4j.rest.transfer.ModelDownloader;
import dev.fireworks4j.rest.transfer.ModelUploader;
import dev.fireworks4j.rest.transfer.TransferClient;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

final class RestModels extends RestAwaitableGateway<Model, CreateModel, UpdateModel>
    implements ModelGateway {
  private static final ResourceType<Model> TYPE = ResourceType.of("models", Model.class).idInBody();
  private static final ResourceType<ImportOperation> OPERATIONS =
      ResourceType.of("operations", ImportOperation.class);
  private static final CustomMethod UPLOAD_URLS = CustomMethod.post(":getUploadEndpoint");
  private static final CustomMethod VALIDATE = CustomMethod.get(":validateUpload");
  private static final CustomMethod DOWNLOAD_URLS = CustomMethod.get(":getDownloadEndpoint");

  /** Copies everything each time it is called. */
  private static final CustomMethod IMPORT = CustomMethod.post(":import").once();

  private static final CustomMethod PREPARE = CustomMethod.post(":prepare");

  RestModels(Session session) {
    super(session, TYPE);
  }

  @Override
  public Model upload(ModelUpload upload) {
    var transfers = new TransferClient(session);
    SharedDeadline deadline = transfers.beginUpload();
    return new ModelUploader(transfers, new RestModels(session.within(deadline)), deadline)
        .upload(Objects.requireNonNull(upload, "upload"));
  }

  @Override
  public List<DownloadedFile> download(String model, Path folder) {
    return download(ModelDownload.of(model, folder));
  }

  @Override
  public List<DownloadedFile> download(ModelDownload download) {
    requests.name(Objects.requireNonNull(download, "download").model());
    var transfers = new TransferClient(session);
    SharedDeadline deadline = transfers.beginDownload();
    return new ModelDownloader(transfers, new RestModels(session.within(deadline)), deadline)
        .download(download);
  }

  @Override
  public Map<String, SignedUrl> uploadUrls(String model, Map<String, Long> filenameToSize) {
    return send(UPLOAD_URLS, model, UploadNames.ofPaths(filenameToSize), readingUrls());
  }

  /** {@code {"warnings": ["..."]}}. */
  public record ValidatedUpload(@Nullable List<String> warnings) {}

  @Override
  public List<String> validateUpload(String model, UploadCheck... checks) {
    var flags = new HashMap<String, String>();
    for (UploadCheck check : checks) {
      flags.put(flag(check), "true");
    }
    List<String> warnings =
        session
            .run(
                requests.custom(
                    VALIDATE, requests.name(model), flags, session.reading(ValidatedUpload.class)))
            .warnings();
    return warnings == null ? List.of() : List.copyOf(warnings);
  }

  private static String flag(UploadCheck check) {
    return switch (check) {
      case CONFIG_ONLY -> "configOnly";
      case SKIP_HF_CONFIG_VALIDATION -> "skipHfConfigValidation";
      case TRUST_REMOTE_CODE -> "trustRemoteCode";
    };
  }

  @Override
  public Map<String, SignedUrl> downloadUrls(String model) {
    return session.run(custom(DOWNLOAD_URLS, model, readingUrls()));
  }

  @Override
  public ImportOperation importFrom(String model, ImportModel source) {
    Objects.requireNonNull(source, "source");
    return send(IMPORT, model, source, session.reading(ImportOperation.class));
  }

  @Override
  public Outcome<ImportOperation> awaitImport(String operation, Wait wait) {
    ResourceName name = ResourceName.parse(operation);
    var operations = new ResourceRequests<>(session, OPERATIONS, null);
    return session
        .waiter()
        .await(name.toString(), () -> session.run(operations.get(name, Map.of())), wait);
  }

  @Override
  public void prepare(String model, PrepareModel preparation) {
    Objects.requireNonNull(preparation, "preparation");
    send(PREPARE, model, preparation, requests.nothing());
  }

  @Override
  public void validateConfig(ModelConfig config) {
    session.run(
        Operation.of(
                "validate a model's configuration",
                "POST",
                session.uri("/v1/validateModelConfig", Map.of()),
                requests.nothing())
            .with(session.json(EncodedRequest.of(config).body()))
            .with(Repeat.READ));
  }
}
