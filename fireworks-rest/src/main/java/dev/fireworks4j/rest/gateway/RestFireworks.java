// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.account.AccountGateway;
import dev.fireworks4j.account.ApiKeyGateway;
import dev.fireworks4j.account.AuditLogGateway;
import dev.fireworks4j.account.QuotaGateway;
import dev.fireworks4j.account.SecretGateway;
import dev.fireworks4j.account.UserGateway;
import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.dataset.SignedFileGateway;
import dev.fireworks4j.deployment.DeployedModelGateway;
import dev.fireworks4j.deployment.DeploymentGateway;
import dev.fireworks4j.deployment.DeploymentShapeGateway;
import dev.fireworks4j.evaluator.EvaluatorGateway;
import dev.fireworks4j.gateway.VersionedGateway;
import dev.fireworks4j.inference.AvailableModel;
import dev.fireworks4j.inference.ChatGateway;
import dev.fireworks4j.inference.CompletionGateway;
import dev.fireworks4j.inference.EmbeddingGateway;
import dev.fireworks4j.inference.MessageGateway;
import dev.fireworks4j.inference.RerankGateway;
import dev.fireworks4j.job.BatchInferenceJobGateway;
import dev.fireworks4j.job.DpoJobGateway;
import dev.fireworks4j.job.EvaluationJobGateway;
import dev.fireworks4j.job.FineTuningJob;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.JobGateway;
import dev.fireworks4j.job.ReinforcementFineTuningJobGateway;
import dev.fireworks4j.job.RlorTrainerJobGateway;
import dev.fireworks4j.job.SupervisedFineTuningJobGateway;
import dev.fireworks4j.job.TrainingShape;
import dev.fireworks4j.job.TrainingShape.TrainingShapeVersion;
import dev.fireworks4j.job.view.JobsView;
import dev.fireworks4j.model.ModelGateway;
import dev.fireworks4j.recipe.Recipes;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.inference.RestChat;
import dev.fireworks4j.rest.inference.RestCompletions;
import dev.fireworks4j.rest.inference.RestEmbeddings;
import dev.fireworks4j.rest.inference.RestMessages;
import dev.fireworks4j.rest.inference.RestRerank;
import dev.fireworks4j.rest.json.JsonCodec;
import dev.fireworks4j.rest.session.Session;
import dev.fireworks4j.rest.transfer.SignedFiles;
import dev.fireworks4j.rest.transfer.TransferClient;
import dev.fireworks4j.router.RouterGateway;
import dev.fireworks4j.serving.Serving;
import dev.fireworks4j.usage.UsageGateway;
import dev.fireworks4j.usage.UsageLimitGateway;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The client: a session, and gateways made on demand. */
public record RestFireworks(Session session) implements Fireworks {
  @Override
  public JobGateway<FineTuningJob> fineTuningJobs() {
    return new RestLegacyJobs(session);
  }

  @Override
  public SupervisedFineTuningJobGateway supervisedFineTuningJobs() {
    return new RestSupervisedFineTuningJobs(session);
  }

  @Override
  public DpoJobGateway dpoJobs() {
    return new RestDpoJobs(session);
  }

  @Override
  public ReinforcementFineTuningJobGateway reinforcementFineTuningJobs() {
    return new RestReinforcementFineTuningJobs(session);
  }

  @Override
  public RlorTrainerJobGateway rlorTrainerJobs() {
    return new RestRlorTrainerJobs(session);
  }

  @Override
  public VersionedGateway<TrainingShape, TrainingShapeVersion> trainingShapes() {
    var type = ResourceType.of("trainingShapes", TrainingShape.class);
    return new RestVersionedGateway<>(session, type, TrainingShapeVersion.class);
  }

  @Override
  public EvaluationJobGateway evaluationJobs() {
    return new RestEvaluationJobs(session);
  }

  @Override
  public BatchInferenceJobGateway batchInferenceJobs() {
    return new RestBatchInferenceJobs(session);
  }

  @Override
  public JobsView jobs() {
    var gateways = new LinkedHashMap<String, JobGateway<? extends Job>>();
    gateways.put("supervisedFineTuningJobs", supervisedFineTuningJobs());
    gateways.put("dpoJobs", dpoJobs());
    gateways.put("reinforcementFineTuningJobs", reinforcementFineTuningJobs());
    gateways.put("rlorTrainerJobs", rlorTrainerJobs());
    gateways.put("evaluationJobs", evaluationJobs());
    gateways.put("batchInferenceJobs", batchInferenceJobs());
    gateways.put("fineTuningJobs", fineTuningJobs());
    return JobsView.of(gateways, session::account, session.time(), session.waiter());
  }

  @Override
  public Recipes recipes() {
    return new Recipes(this, session.time());
  }

  @Override
  public Serving serving() {
    return new Serving(this, session.time());
  }

  @Override
  public DatasetGateway datasets() {
    return new RestDatasets(session);
  }

  @Override
  public ModelGateway models() {
    return new RestModels(session);
  }

  @Override
  public DeploymentGateway deployments() {
    return new RestDeployments(session);
  }

  @Override
  public DeployedModelGateway deployedModels() {
    return new RestDeployedModels(session);
  }

  @Override
  public DeploymentShapeGateway deploymentShapes() {
    return new RestDeploymentShapes(session);
  }

  @Override
  public RouterGateway routers() {
    return new RestRouters(session);
  }

  @Override
  public EvaluatorGateway evaluators() {
    return new RestEvaluators(session);
  }

  @Override
  public ChatGateway chat() {
    return new RestChat(session);
  }

  @Override
  public List<AvailableModel> availableModels() {
    Operation<List<AvailableModel>> operation =
        Operation.question(
            "list the models that answer",
            "GET",
            session.inferenceUri("/v1/models"),
            reply -> JsonCodec.readPage(reply.body(), "data", AvailableModel.class).items());
    return session.run(operation.named("availableModels", "list"));
  }

  @Override
  public CompletionGateway completions() {
    return new RestCompletions(session);
  }

  @Override
  public MessageGateway messages() {
    return new RestMessages(session);
  }

  @Override
  public EmbeddingGateway embeddings() {
    return new RestEmbeddings(session);
  }

  @Override
  public RerankGateway rerank() {
    return new RestRerank(session);
  }

  @Override
  public AccountGateway accounts() {
    return new RestAccounts(session);
  }

  @Override
  public UserGateway users() {
    return new RestUsers(session);
  }

  @Override
  public ApiKeyGateway apiKeys(String user) {
    return new RestApiKeys(session, Objects.requireNonNull(user, "user"));
  }

  @Override
  public SecretGateway secrets() {
    return new RestSecrets(session);
  }

  @Override
  public QuotaGateway quotas() {
    return new RestQuotas(session);
  }

  @Override
  public AuditLogGateway auditLogs() {
    return new RestAuditLogs(session);
  }

  @Override
  public UsageGateway usage() {
    return new RestUsage(session);
  }

  @Override
  public UsageLimitGateway usageLimits() {
    return new RestUsageLimits(session);
  }

  @Override
  public SignedFileGateway files() {
    return new SignedFiles(new TransferClient(session));
  }

  @Override
  public @Nullable String account() {
    return session.namedAccount();
  }

  @Override
  public String lookUpAccount() {
    return session.account();
  }

  @Override
  public Fireworks account(String account) {
    return new RestFireworks(session.account(ResourceName.resolveAccount(account).id()));
  }

  @Override
  public Fireworks with(CallOptions options) {
    return new RestFireworks(session.with(Objects.requireNonNull(options, "options")));
  }

  @Override
  public void close() {
    session.close();
  }
}
