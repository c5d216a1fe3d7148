// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Creation;
import dev.fireworks4j.testkit.collection.Hook;
import dev.fireworks4j.testkit.collection.Names;
import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.Artifacts;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DocumentFields;
import dev.fireworks4j.testkit.store.DueStep.StepAction;
import dev.fireworks4j.testkit.store.FakeState;
import java.util.List;

/** The output model of a successful tuning job. */
final class TrainedModel {
  private static final String MODELS = "accounts/models";

  private TrainedModel() {}

  /**
   * Stores the model; {@code prefix} is the path of the job's training fields, {@code ""} or with a dot at its end.
   */
  static StepAction left(String prefix) {
    return (store, job) -> leave(store, job, prefix, output(job, prefix));
  }

  /** Refuses a job whose output model exists already, or that starts from both or neither kind of model. */
  static Hook checked(String prefix, boolean startRequired) {
    return (call, job) -> {
      boolean base = DocumentFields.isSet(job.fields(), prefix + "baseModel");
      boolean warm = DocumentFields.isSet(job.fields(), prefix + "warmStartFrom");
      if (base && warm) {
        throw ApiError.invalid("only one of base_model and warm_start_from may be specified");
      }
      if (startRequired && !base && !warm) {
        throw ApiError.invalid("one of base_model and warm_start_from must be specified");
      }
      checkKind(call, job.text(prefix + "baseModel"), false);
      checkKind(call, job.text(prefix + "warmStartFrom"), true);
      if (job.number(prefix + "maxContextLength") % 16 != 0) {
        throw ApiError.invalid("context length must be divisible by 16");
      }
      checkFree(call, job, prefix);
    };
  }

  static void leave(FakeState store, Document job, String prefix, String outputModel) {
    String name = Names.full(job.accountName(), "models", outputModel);
    Document old = store.find(MODELS, name);
    if (old != null) {
      store.remove(old);
    }
    Document model =
        new Creation(Models.declaration(), job.text("createdBy"))
            .seed(store, name, fields(store, job, prefix));
    String folder = Artifacts.model(model);
    store.putFile(folder + "/adapter_config.json", "{\"peft_type\":\"LORA\"}");
    store.putFile(folder + "/adapter_model.safetensors", "\0".repeat(16));
  }

  private static JsonObject fields(FakeState store, Document job, String prefix) {
    long rank = job.number(prefix + "loraRank");
    var peft =
        JsonObject.of("baseModel", base(store, job, prefix))
            .with("r", rank > 0 ? rank : 8L)
            .with("targetModules", List.of("q_proj", "k_proj", "v_proj", "o_proj"));
    return JsonObject.of("kind", "HF_PEFT_ADDON")
        .with("state", "READY")
        .with("displayName", job.text("displayName"))
        .with("peftDetails", peft)
        .with("fineTuningJob", job.name());
  }

  /** Through a warm start, the base of the model that it starts from. */
  private static String base(FakeState store, Document job, String prefix) {
    String base = job.text(prefix + "baseModel");
    Document warm = store.find(MODELS, job.text(prefix + "warmStartFrom"));
    return base.isEmpty() && warm != null ? warm.text("peftDetails.baseModel") : base;
  }

  /** A missing model is reported elsewhere; a model without a kind may be either. */
  private static void checkKind(ResourceCall call, String name, boolean isStart) {
    Document model = call.store().find(MODELS, name);
    String wrong = isStart ? "HF_BASE_MODEL" : "HF_PEFT_ADDON";
    if (model != null && model.text("kind").equals(wrong)) {
      throw ApiError.invalid(
          isStart
              ? "warm_start_from must be a PEFT model, not the base model " + name
              : "base_model cannot be the PEFT model " + name + "; use warm_start_from");
    }
  }

  private static String output(Document job, String prefix) {
    String output = job.text(prefix + "outputModel");
    return Names.full(job.accountName(), "models", output.isEmpty() ? job.id() : output);
  }

  private static void checkFree(ResourceCall call, Document job, String prefix) {
    String output = output(job, prefix);
    if (call.store().find(MODELS, output) != null) {
      throw ApiError.precondition(
          "output model " + output + " already exists; choose another output_model");
    }
  }
}
