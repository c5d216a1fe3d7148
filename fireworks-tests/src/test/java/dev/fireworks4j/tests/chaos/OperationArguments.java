// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.account.AuditLogQuery;
import dev.fireworks4j.account.Quota.UpdateQuota;
import dev.fireworks4j.data.DatasetDownload;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.UpdateDataset;
import dev.fireworks4j.deployment.CreateDeployment;
import dev.fireworks4j.deployment.DeleteOption;
import dev.fireworks4j.deployment.MatchDeploymentShapes;
import dev.fireworks4j.deployment.UpdateDeployment;
import dev.fireworks4j.evaluator.CreateEvaluator;
import dev.fireworks4j.evaluator.EvaluatorUpload;
import dev.fireworks4j.evaluator.PreviewEvaluator;
import dev.fireworks4j.evaluator.UpdateEvaluator;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.inference.CompletionRequest;
import dev.fireworks4j.inference.EmbeddingRequest;
import dev.fireworks4j.inference.MessageRequest;
import dev.fireworks4j.inference.RerankRequest;
import dev.fireworks4j.inference.Tool;
import dev.fireworks4j.inference.ToolLoop;
import dev.fireworks4j.job.CreateBatchInferenceJob;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.CreateEvaluationJob;
import dev.fireworks4j.job.CreateReinforcementFineTuningJob;
import dev.fireworks4j.job.CreateRlorTrainerJob;
import dev.fireworks4j.job.CreateSupervisedFineTuningJob;
import dev.fireworks4j.job.TrainStep;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.job.UpdateReinforcementFineTuningJob;
import dev.fireworks4j.model.AwsS3Source;
import dev.fireworks4j.model.CreateModel;
import dev.fireworks4j.model.ImportModel;
import dev.fireworks4j.model.ModelConfig;
import dev.fireworks4j.model.ModelDownload;
import dev.fireworks4j.model.ModelKind;
import dev.fireworks4j.model.ModelUpload;
import dev.fireworks4j.model.PeftDetails;
import dev.fireworks4j.model.PrepareModel;
import dev.fireworks4j.model.UploadCheck;
import dev.fireworks4j.page.FieldMask;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.resource.Empty;
import dev.fireworks4j.resource.Money;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.router.CreateRouter;
import dev.fireworks4j.usage.BillingUsageQuery;
import dev.fireworks4j.usage.EnforcementMode;
import dev.fireworks4j.usage.QueryUsageCosts;
import dev.fireworks4j.usage.UpdateAccountUsageLimits;
import dev.fireworks4j.usage.UpdateUserUsageLimits;
import dev.fireworks4j.waiting.Wait;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value for each type of parameter; a new type needs one here. */
final class OperationArguments {
  private static final TrainingConfig TRAINING =
      TrainingConfig.builder().baseModel(CreateCall.MODEL).build();

  private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");

  private static final Map<String, Object> SPECS =
      Map.ofEntries(
          Map.entry(
              "supervisedFineTuningJobs CreateSpec",
              CreateSupervisedFineTuningJob.builder()
                  .id("new")
                  .dataset(CreateCall.DATASET)
                  .baseModel(CreateCall.MODEL)
                  .build()),
          Map.entry(
              "dpoJobs CreateSpec",
              CreateDpoJob.builder()
                  .id("new")
                  .dataset(CreateCall.DATASET)
                  .trainingConfig(TRAINING)
                  .build()),
          Map.entry(
              "reinforcementFineTuningJobs CreateSpec",
              CreateReinforcementFineTuningJob.builder()
                  .id("new")
                  .dataset(CreateCall.DATASET)
                  .evaluator(CreateCall.EVALUATOR)
                  .trainingConfig(TRAINING)
                  .build()),
          Map.entry(
              "rlorTrainerJobs CreateSpec",
              CreateRlorTrainerJob.builder()
                  .id("new")
                  .dataset(CreateCall.DATASET)
                  .trainingConfig(TRAINING)
                  .build()),
          Map.entry(
              "evaluationJobs CreateSpec",
              CreateEvaluationJob.builder()
                  .id("new")
                  .evaluator("accounts/acme/evaluators/judge")
                  .inputDataset("accounts/acme/datasets/rows")
                  .outputDataset("accounts/acme/datasets/scores")
                  .build()),
          Map.entry(
              "evaluators CreateSpec",
              CreateEvaluator.builder().id("new").entryPoint("t.py::score").build()),
          Map.entry("evaluators UpdateSpec", UpdateEvaluator.builder().displayName("b").build()),
          Map.entry(
              "batchInferenceJobs CreateSpec",
              CreateBatchInferenceJob.builder()
                  .id("new")
                  .model(CreateCall.MODEL)
                  .inputDatasetId(CreateCall.DATASET)
                  .outputDatasetId("results")
                  .build()),
          Map.entry(
              "datasets CreateSpec", CreateDataset.builder().id("new").exampleCount(1L).build()),
          Map.entry("datasets UpdateSpec", UpdateDataset.builder().displayName("b").build()),
          Map.entry(
              "reinforcementFineTuningJobs UpdateSpec",
              UpdateReinforcementFineTuningJob.builder().displayName("b").build()),
          Map.entry("quotas UpdateSpec", UpdateQuota.of(1)),
          Map.entry(
              "models CreateSpec",
              CreateModel.builder()
                  .id("new")
                  .peftDetails(
                      new PeftDetails(CreateCall.MODEL, 8, List.of("q_proj"), null, null, Map.of()))
                  .build()),
          Map.entry(
              "deployments CreateSpec",
              CreateDeployment.builder()
                  .id("new")
                  .baseModel(CreateCall.MODEL)
                  .deploymentShape("default")
                  .build()),
          Map.entry("deployments UpdateSpec", UpdateDeployment.builder().displayName("b").build()),
          Map.entry(
              "routers CreateSpec",
              CreateRouter.builder()
                  .id("new")
                  .deployments(List.of(CreateCall.DEPLOYMENT))
                  .evenLoad(Empty.of())
                  .build()),
          Map.entry("chat InferenceRequest", ChatRequest.of(CreateCall.MODEL, "hi")),
          Map.entry("completions InferenceRequest", CompletionRequest.of(CreateCall.MODEL, "hi")),
          Map.entry("messages InferenceRequest", MessageRequest.of(CreateCall.MODEL, "hi", 10)));

  private static final Set<Class<?>> MADE_FOR_A_FOLDER =
      Set.of(
          DatasetUpload.class,
          DatasetDownload.class,
          EvaluatorUpload.class,
          ModelUpload.class,
          ModelDownload.class,
          Path.class);

  private static final Map<Class<?>, Object> VALUES = values();

  private static Map<Class<?>, Object> values() {
    var values = new HashMap<Class<?>, Object>();
    values.put(String.class, Operations.ID);
    values.put(int.class, 2);
    values.put(Map.class, Map.of("f.jsonl", 10L));
    values.put(Wait.class, Operations.WAIT);
    values.put(UploadCheck[].class, UploadCheck.values());
    values.put(DeleteOption[].class, DeleteOption.values());
    values.put(ListQuery.class, ListQuery.builder().pageSize(5).build());
    values.put(FieldMask.class, FieldMask.of("name"));
    values.put(
        TrainStep.class,
        TrainStep.builder().dataset(CreateCall.DATASET).outputModel("step").build());
    values.put(AuditLogQuery.class, AuditLogQuery.all());
    values.put(
        BillingUsageQuery.class,
        BillingUsageQuery.builder().startTime(DAY).endTime(DAY.plusSeconds(60)).build());
    values.put(
        QueryUsageCosts.class,
        QueryUsageCosts.builder().startTime(DAY).endTime(DAY.plusSeconds(60)).build());
    values.put(
        UpdateAccountUsageLimits.class,
        UpdateAccountUsageLimits.builder().enforcementMode(EnforcementMode.WARN).build());
    values.put(
        UpdateUserUsageLimits.class,
        UpdateUserUsageLimits.builder().limitOverride(Money.of("USD", 1, 0)).build());
    values.put(SignedUrl.class, SignedUrl.of("http://127.0.0.1:9/f/x?X-Goog-Signature=abc"));
    values.put(
        CreateSupervisedFineTuningJob.class, SPECS.get("supervisedFineTuningJobs CreateSpec"));
    values.put(PreviewEvaluator.class, PreviewEvaluator.of(Operations.ID, List.of("{}")));
    values.put(Collection.class, List.of("custom/a"));
    values.put(ChatRequest.class, SPECS.get("chat InferenceRequest"));
    values.put(Class.class, Said.class);
    values.put(ToolLoop.class, ToolLoop.of(Tool.of("say", "Says it.", Said.class, Said::word)));
    values.put(CreateDeployment.class, SPECS.get("deployments CreateSpec"));
    values.put(
        MatchDeploymentShapes.class,
        MatchDeploymentShapes.builder().baseModel(CreateCall.MODEL).build());
    values.put(
        ImportModel.class,
        ImportModel.builder()
            .awsS3Source(AwsS3Source.builder().s3Bucket("b").s3Path("p").roleArn("arn").build())
            .build());
    values.put(PrepareModel.class, PrepareModel.builder().build());
    values.put(ModelConfig.class, ModelConfig.builder().configJson("{}").build());
    values.put(EmbeddingRequest.class, EmbeddingRequest.of(CreateCall.MODEL, "hi"));
    values.put(
        RerankRequest.class,
        RerankRequest.builder()
            .model(CreateCall.MODEL)
            .query("hi")
            .documents(List.of("a", "b"))
            .build());
    return values;
  }

  /** An answer, and the arguments of a tool. */
  record Said(String word) {}

  private OperationArguments() {}

  static Object[] of(Method port, Method method, Path folder) throws IOException {
    var arguments = new ArrayList<Object>();
    for (Parameter parameter : method.getParameters()) {
      Class<?> type = parameter.getType();
      Object value =
          MADE_FOR_A_FOLDER.contains(type) ? inFolder(type, method, folder) : value(parameter);
      if (method.getName().equals("awaitImport") && type == String.class) {
        value = "accounts/acme/operations/" + Operations.ID;
      }
      Object argument = value == null ? spec(port, type) : value;
      if (argument == null) {
        throw new IllegalStateException("no value for " + type + " of " + method);
      }
      arguments.add(argument);
    }
    return arguments.toArray();
  }

  private static @Nullable Object value(Parameter parameter) {
    boolean hasTexts = parameter.getParameterizedType().getTypeName().endsWith("java.lang.String>");
    return parameter.getType() == Map.class && hasTexts
        ? Map.of("key", "value")
        : VALUES.get(parameter.getType());
  }

  private static Object inFolder(Class<?> type, Method method, Path folder) throws IOException {
    if (type == DatasetUpload.class) {
      return DatasetUpload.of("new", RowFormat.CHAT, Operations.rows(folder));
    }
    if (type == DatasetDownload.class) {
      return DatasetDownload.of(Operations.ID, folder.resolve("down"));
    }
    if (type == EvaluatorUpload.class) {
      return Operations.evaluator(folder);
    }
    if (type == ModelUpload.class) {
      Operations.rows(folder);
      return ModelUpload.builder()
          .model(CreateModel.builder().id("new").kind(ModelKind.HF_BASE_MODEL).build())
          .folder(folder)
          .build();
    }
    if (type == ModelDownload.class) {
      return ModelDownload.of(Operations.ID, folder.resolve("down"));
    }
    return method.getName().equals("download") ? folder.resolve("target") : Operations.rows(folder);
  }

  /** What the port creates, updates or is asked; null for a type that is no such thing. */
  private static @Nullable Object spec(Method port, Class<?> type) {
    Object known = SPECS.get(port.getName() + " " + type.getSimpleName());
    return known == null ? generic(port.getReturnType(), type) : known;
  }

  /** Built from the type that the port names, with a value for each text and number. */
  private static @Nullable Object generic(Class<?> port, Class<?> type) {
    for (Type parent : port.getGenericInterfaces()) {
      if (parent instanceof ParameterizedType parameterized) {
        for (Type argument : parameterized.getActualTypeArguments()) {
          if (argument instanceof Class<?> found
              && type.isAssignableFrom(found)
              && type != Object.class) {
            return build(found);
          }
        }
      }
    }
    return null;
  }

  private static @Nullable Object build(Class<?> type) {
    try {
      Object builder = type.getMethod("builder").invoke(null);
      for (Method setter : builder.getClass().getMethods()) {
        Class<?> parameter = setter.getParameterCount() == 1 ? setter.getParameterTypes()[0] : null;
        if (parameter == String.class) {
          setter.invoke(builder, setter.getName().equals("id") ? "new" : Operations.ID);
        } else if (parameter == Credential.class) {
          setter.invoke(builder, Credential.of("value"));
        }
      }
      return builder.getClass().getMethod("build").invoke(builder);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }
}
