// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

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
import dev.fireworks4j.error.ConfigurationException;
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
import dev.fireworks4j.recipe.RecipePorts;
import dev.fireworks4j.recipe.Recipes;
import dev.fireworks4j.router.RouterGateway;
import dev.fireworks4j.serving.Serving;
import dev.fireworks4j.serving.ServingPorts;
import dev.fireworks4j.usage.UsageGateway;
import dev.fireworks4j.usage.UsageLimitGateway;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A client of the Fireworks AI platform: one connection pool, many views. Safe for use by many threads; make one and
 * keep it.
 *
 * <p>All calls block, are bounded by a deadline and end early when the calling thread is interrupted. Every {@code
 * String job} or {@code String dataset} takes a short id or a full name. Failures are {@link
 * dev.fireworks4j.error.FireworksException}s.
 */
public interface Fireworks extends RecipePorts, ServingPorts, AutoCloseable {

  /**
   * A client set up by the environment alone; does not touch the network.
   *
   * @throws ConfigurationException if there is no key, no transport, or a setting is malformed
   */
  static Fireworks connect() {
    return connect(FireworksOptions.builder().build());
  }

  /**
   * A client with these options; what they leave out comes from the environment. Does not touch the network.
   *
   * @throws ConfigurationException if there is no key, no transport, or a setting is malformed
   */
  static Fireworks connect(FireworksOptions options) {
    return Connector.system().connect(options);
  }

  /** Supervised fine-tuning. */
  @Override
  SupervisedFineTuningJobGateway supervisedFineTuningJobs();

  /** Preference tuning: DPO and ORPO. */
  @Override
  DpoJobGateway dpoJobs();

  /** Reinforcement fine-tuning with an evaluator. */
  @Override
  ReinforcementFineTuningJobGateway reinforcementFineTuningJobs();

  /** Trainers that a client drives step by step. */
  RlorTrainerJobGateway rlorTrainerJobs();

  /** Hardware and settings that trainers come in, read only; the service's are in {@code account("fireworks")}. */
  VersionedGateway<TrainingShape, TrainingShapeVersion> trainingShapes();

  /** Evaluations of a dataset. */
  EvaluationJobGateway evaluationJobs();

  /** Batch inference. */
  @Override
  BatchInferenceJobGateway batchInferenceJobs();

  /** The jobs of all kinds in one list, newest first: to filter, and to wait for by full name. */
  JobsView jobs();

  /**
   * Waits for many jobs of any kinds together and hands out each outcome the moment the job has ended.
   *
   * <pre>{@code
   * fireworks.awaitAll(names, Wait.atMost(Duration.ofHours(12))).forEach(outcome -> report(outcome));
   * }</pre>
   *
   * <p>The wait begins with the first outcome that is asked for, and blocks in the stream, which is to be used
   * sequentially. Each round lists the jobs of a kind, 200 with each request, or gets them one by one, whichever needs
   * fewer requests. Memory holds one snapshot of each job that has not ended. The limits of the wait are those of each
   * job; a name that was never there ends as deleted, and one that the service refuses to show as timed out with the
   * failure, so that no job loses the others.
   *
   * @param jobs full names; malformed ones, and those of another account, are an {@link IllegalArgumentException}
   *     before any request
   */
  default Stream<Outcome<Job>> awaitAll(Collection<String> jobs, Wait wait) {
    return jobs().awaitAll(jobs, wait);
  }

  /** Training, evaluation and batch data. */
  @Override
  DatasetGateway datasets();

  /** Models of the account; public models are in {@code account("fireworks").models()}. */
  @Override
  ModelGateway models();

  /** Models on hardware of their own. */
  @Override
  DeploymentGateway deployments();

  /** Models that are loaded on deployments, such as adapters. */
  @Override
  DeployedModelGateway deployedModels();

  /** Hardware and settings that deployments come in; the service's are in {@code account("fireworks")}. */
  @Override
  DeploymentShapeGateway deploymentShapes();

  /** Model strings that stand for several deployments. */
  @Override
  RouterGateway routers();

  /** Code that scores answers. */
  EvaluatorGateway evaluators();

  /** From files to a tuned model, or to the answers of a batch, in one call that is safe to repeat. */
  Recipes recipes();

  /** Serves a tuned model in one call, and deletes what is no longer used. */
  Serving serving();

  /** Conversations with models. */
  ChatGateway chat();

  /**
   * Models that answer now, serverless ones and those on deployments of this key; the service lists them all at once.
   * Source: {@code GET /inference/v1/models}.
   */
  List<AvailableModel> availableModels();

  /** Raw text that models continue. */
  CompletionGateway completions();

  /** Conversations in the form of the Messages API. */
  MessageGateway messages();

  /** Vectors of texts. */
  EmbeddingGateway embeddings();

  /** Documents by relevance. */
  RerankGateway rerank();

  /** Accounts that the key may use. */
  AccountGateway accounts();

  /** People and service accounts. */
  UserGateway users();

  /**
   * API keys of one user.
   *
   * @param user id or full name; {@code -} for all users, to list them
   */
  ApiKeyGateway apiKeys(String user);

  /** Values for evaluators, imports and integrations; they cannot be read back. */
  SecretGateway secrets();

  /** Limits of the account. */
  QuotaGateway quotas();

  /** What was done in the account, and by whom. */
  AuditLogGateway auditLogs();

  /** What the account used, what it cost, and how its deployments are doing. */
  UsageGateway usage();

  /** How much users may spend. */
  UsageLimitGateway usageLimits();

  /** Files behind signed URLs, such as metrics, logs and the contents of datasets. */
  SignedFileGateway files();

  /** Id of the account that was set for this view; null if none was. Never touches the network. */
  @Nullable String account();

  /** Id of the account that this view works on. If none was set, the first call asks the service for it. */
  @Override
  String lookUpAccount();

  /** Legacy jobs, which can only be read. Their states have no {@code JOB_STATE_} prefix. */
  JobGateway<FineTuningJob> fineTuningJobs();

  /**
   * The same client for another account.
   *
   * @param account id or full name
   */
  @Override
  Fireworks account(String account);

  /** The same client, for calls that need another deadline, other retries or more headers. */
  Fireworks with(CallOptions options);

  /** Futures over the blocking calls; see {@link AsyncFireworks}. */
  default AsyncFireworks async(Executor executor) {
    return new AsyncFireworks(this, executor);
  }

  /**
   * Ends calls in flight with a {@link dev.fireworks4j.error.ClosedException}, then frees connections and threads.
   * Closes every view of this client. Closing twice is harmless.
   */
  @Override
  void close();
}
