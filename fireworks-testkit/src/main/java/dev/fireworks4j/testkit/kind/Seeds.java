// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Creation;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.server.Settings;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The initial resources: the accounts, public models, and the shapes to deploy them on. */
public final class Seeds {
  static final String PUBLIC_ACCOUNT = Settings.PUBLIC_ACCOUNT;

  private static final List<String> MODELS =
      List.of("llama-v3p1-8b-instruct", "qwen3-4b", "qwen3-8b", "qwen3-14b");

  private static final String PARAMETERS = "8000000000";

  private final FakeState store;
  private final Catalog catalog;

  private Seeds(FakeState store, Catalog catalog) {
    this.store = store;
    this.catalog = catalog;
  }

  /** Stores them all. */
  public static void plant(FakeState store, Catalog catalog, Settings settings) {
    var seeds = new Seeds(store, catalog);
    settings.accounts().forEach(account -> seeds.account(account, "user@" + account + ".example"));
    seeds.account(PUBLIC_ACCOUNT, "team@fireworks.example");
    MODELS.forEach(seeds::model);
  }

  private void account(String id, String email) {
    var account = Map.of("email", email, "state", "READY", "displayName", id);
    add("accounts", "accounts/" + id, account);
    var user = Map.of("email", email, "role", "admin", "state", "READY");
    add("accounts/users", "accounts/" + id + "/users/owner", user);
    quota(id, "monthly-spend-usd", 500);
    for (String accelerator : List.of("a100", "b200", "h100", "h200")) {
      quota(id, "global--" + accelerator + "-count", 16);
    }
  }

  private void quota(String account, String id, long most) {
    var quota = Map.of("value", String.valueOf(most), "maxValue", String.valueOf(most));
    add("accounts/quotas", "accounts/" + account + "/quotas/" + id, quota);
  }

  private void model(String id) {
    String owner = "accounts/" + PUBLIC_ACCOUNT;
    String name = owner + "/models/" + id;
    var details =
        JsonObject.of("checkpointFormat", "HUGGINGFACE")
            .with("worldSize", 1L)
            .with("parameterCount", PARAMETERS)
            .with("tunable", true);
    var model =
        JsonObject.of("displayName", id)
            .with("kind", "HF_BASE_MODEL")
            .with("state", "READY")
            .with("public", true)
            .with("contextLength", 131072L)
            .with("supportsServerless", true)
            .with("supportsLora", true)
            .with("tunable", true)
            .with("supervisedLoraTunable", true)
            .with("rlLoraTunable", true)
            .with("baseModelDetails", details);
    add("accounts/models", name, model);
    shapes(owner + "/deploymentShapes/" + id, id, name);
  }

  private void shapes(String shapes, String id, String name) {
    shape(shapes + "-minimal", name, Map.of("precision", "FP8", "presetType", "MINIMAL"));
    // As at the service: this model can be trained, but none of its shapes takes adapters.
    if (!id.equals("qwen3-8b")) {
      shape(
          shapes + "-multi-lora",
          name,
          Map.of("precision", "BF16", "presetType", "MULTI_LORA", "enableAddons", true));
    }
  }

  private void shape(String name, String model, Map<String, Object> kind) {
    var shape =
        new JsonObject(kind)
            .with("displayName", Document.id(name).replace('-', ' '))
            .with("baseModel", model)
            .with("parameterCount", PARAMETERS)
            .with("acceleratorCount", 1L)
            .with("acceleratorType", "NVIDIA_H100_80GB");
    var snapshot = add("accounts/deploymentShapes", name, shape);
    var capabilities = kind.containsKey("enableAddons") ? List.of("MULTI_LORA") : List.of();
    for (int i = 1; i <= 4; i++) {
      var version =
          JsonObject.of("public", true)
              .with("validated", true)
              .with("latestValidated", i == 4)
              .with("capabilities", capabilities)
              .with("snapshot", snapshot);
      add("accounts/deploymentShapes/versions", name + "/versions/v" + i, version);
    }
  }

  private Map<String, ?> add(String path, String name, Map<String, ?> fields) {
    ResourceCollection collection = Objects.requireNonNull(catalog.find(path));
    return new Creation(collection, "").seed(store, name, fields).fields();
  }
}
