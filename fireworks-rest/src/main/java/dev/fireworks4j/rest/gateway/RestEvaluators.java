// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.UnexpectedAnswerException;
import dev.fireworks4j.evaluator.CreateEvaluator;
import dev.fireworks4j.evaluator.Evaluator;
import dev.fireworks4j.evaluator.EvaluatorGateway;
import dev.fireworks4j.evaluator.EvaluatorPreview;
import dev.fireworks4j.evaluator.EvaluatorUpload;
import dev.fireworks4j.evaluator.EvaluatorVersionGateway;
import dev.fireworks4j.evaluator.PreviewEvaluator;
import dev.fireworks4j.evaluator.UpdateEvaluator;
import dev.fireworks4j.resource.Phase;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.call.Budget;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.SharedDeadline;
import dev.fireworks4j.rest.json.EncodedRequest;
import dev.fireworks4j.rest.session.Session;
import dev.fireworks4j.rest.transfer.EvaluatorUploader;
import dev.fireworks4j.rest.transfer.SignedFiles;
import dev.fireworks4j.rest.transfer.TransferClient;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

final class RestEvaluators extends RestAwaitableGateway<Evaluator, CreateEvaluator, UpdateEvaluator>
    implements EvaluatorGateway {
  private static final ResourceType<Evaluator> TYPE =
      ResourceType.of("evaluators", Evaluator.class).createdAt("evaluatorsV2").idInBody();
  private static final CustomMethod UPLOAD_URLS = CustomMethod.post(":getUploadEndpoint");
  private static final CustomMethod VALIDATE = CustomMethod.post(":validateUpload");
  private static final CustomMethod BUILD_LOG = CustomMethod.get(":getBuildLogEndpoint");
  private static final CustomMethod SOURCE = CustomMethod.get(":getSourceCodeSignedUrl");
  private static final CustomMethod PREVIEW = CustomMethod.post(":previewEvaluator").reading();

  private static final Duration USUAL_BUILD = Duration.ofMinutes(30);
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  /** Lines of the build log in the exception of a failed build. */
  private static final int TAIL = 20;

  RestEvaluators(Session session) {
    super(session, TYPE);
  }

  @Override
  public Evaluator upload(EvaluatorUpload upload) {
    Objects.requireNonNull(upload, "upload");
    return uploaded(uploader -> uploader.upload(upload), upload.buildWithin());
  }

  @Override
  public Evaluator upload(String evaluator, Path folder) {
    requests.name(evaluator);
    Objects.requireNonNull(folder, "folder");
    return uploaded(uploader -> uploader.upload(evaluator, folder), USUAL_BUILD);
  }

  private Evaluator uploaded(Function<EvaluatorUploader, Evaluator> step, Duration buildWithin) {
    var transfers = new TransferClient(session);
    SharedDeadline deadline = transfers.beginUpload();
    var bounded = new RestEvaluators(session.within(deadline));
    Evaluator sent = step.apply(new EvaluatorUploader(transfers, bounded, deadline));
    Wait wait = Wait.atMost(transfers.waitAtMost(buildWithin, deadline));
    return await(sent.name(), wait.withInterval(INTERVAL, INTERVAL)).orThrow();
  }

  @Override
  public Outcome<Evaluator> await(String idOrName, Wait wait) {
    return withLog(super.await(idOrName, wait));
  }

  @Override
  public CompletableFuture<Outcome<Evaluator>> awaitAsync(String idOrName, Wait wait) {
    CompletableFuture<Outcome<Evaluator>> waiting = super.awaitAsync(idOrName, wait);
    // Not a dependent stage of that future: cancelling one would not end the wait, and it would
    // wrap failures.
    var result = new CompletableFuture<Outcome<Evaluator>>();
    var unused =
        waiting.whenComplete(
            (outcome, failure) -> {
              if (failure == null) {
                result.complete(withLog(outcome));
              } else {
                result.completeExceptionally(failure);
              }
            });
    var unusedToo = result.whenComplete((outcome, failure) -> waiting.cancel(false));
    return result;
  }

  private Outcome<Evaluator> withLog(Outcome<Evaluator> outcome) {
    if (outcome instanceof Outcome.Unsuccessful<Evaluator> failed
        && failed.phase() == Phase.FAILED) {
      return new Outcome.Unsuccessful<>(
          failed.name(), failed.last(), Phase.FAILED, lastLines(failed.name()));
    }
    return outcome;
  }

  /** The failure of the build is known without them. */
  private List<String> lastLines(String evaluator) {
    try {
      return buildLogTail(evaluator, TAIL);
    } catch (FireworksException e) {
      return List.of();
    }
  }

  @Override
  public Evaluator prepareCodeUpload(String evaluator) {
    ResourceName name = requests.name(evaluator);
    // Without a mask, only the state changes.
    return session.run(
        Operation.of(
                requests.label("prepare the upload to", name),
                "PATCH",
                session.uri(requests.path(name), Map.of("prepareCodeUpload", "true")),
                requests.answerAbout(name))
            .with(session.json(Map.of())));
  }

  @Override
  public Map<String, SignedUrl> uploadUrls(String evaluator, Map<String, Long> filenameToSize) {
    return send(UPLOAD_URLS, evaluator, UploadNames.ofFiles(filenameToSize), readingUrls());
  }

  @Override
  public void validateUpload(String evaluator) {
    session.run(custom(VALIDATE, evaluator, requests.nothing()));
  }

  /** {@code {"buildLogSignedUri": "https://..."}}. */
  public record BuildLog(@Nullable SignedUrl buildLogSignedUri) {}

  @Override
  public SignedUrl buildLogUrl(String evaluator) {
    return session.run(
        custom(
            BUILD_LOG,
            evaluator,
            session.reading("buildLogSignedUri", BuildLog.class, BuildLog::buildLogSignedUri)));
  }

  @Override
  public String buildLog(String evaluator) {
    return new SignedFiles(new TransferClient(session)).text(() -> buildLogUrl(evaluator));
  }

  @Override
  public List<String> buildLogTail(String evaluator, int lines) {
    if (lines < 1) {
      throw new IllegalArgumentException("lines: " + lines + " is less than 1");
    }
    List<String> all = buildLog(evaluator).lines().toList();
    return all.subList(Math.max(0, all.size() - lines), all.size());
  }

  @Override
  public Map<String, SignedUrl> sourceUrls(String evaluator) {
    return session.run(custom(SOURCE, evaluator, readingUrls()));
  }

  @Override
  public long downloadSource(String evaluator, Path target) {
    return new SignedFiles(new TransferClient(session))
        .download(() -> archiveUrl(evaluator), target);
  }

  private SignedUrl archiveUrl(String evaluator) {
    var urls = sourceUrls(evaluator);
    if (urls.size() != 1) {
      throw new UnexpectedAnswerException(
          "download the source of " + evaluator,
          "the service names " + urls.size() + " files, not one archive.",
          "use sourceUrls() and files().download()",
          null);
    }
    return urls.values().iterator().next();
  }

  @Override
  public EvaluatorPreview preview(PreviewEvaluator preview) {
    var request = EncodedRequest.of(Objects.requireNonNull(preview, "preview"));
    var evaluator = new LinkedHashMap<String, @Nullable Object>();
    if (request.body().get("evaluator") instanceof Map<?, ?> fields) {
      fields.forEach((field, value) -> evaluator.put(String.valueOf(field), value));
    }
    evaluator.put("name", requests.name(preview.evaluator().name()).toString());
    Map<String, @Nullable Object> body = request.body();
    body.put("evaluator", evaluator);
    Duration limit = session.deadlineOr(session.timeouts().call());
    return session.run(
        requests.custom(PREVIEW, session.reading(EvaluatorPreview.class)).with(session.json(body)),
        session.begin(Budget.of(limit), limit));
  }

  @Override
  public EvaluatorVersionGateway versions(String evaluator) {
    requests.name(evaluator);
    return new RestEvaluatorVersions(session, evaluator);
  }
}
