// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.Json;
import dev.fireworks4j.testkit.store.Artifacts;
import dev.fireworks4j.testkit.store.Blob;
import dev.fireworks4j.testkit.store.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The service's checks of a new model and its files, and its warnings. */
final class ModelRules {
  private static final Set<String> ADDONS = Set.of("HF_PEFT_ADDON", "HF_TEFT_ADDON");

  private ModelRules() {}

  static void check(ResourceCall call, Document model) {
    if (model.text("kind").equals("KIND_UNSPECIFIED")) {
      model.set("kind", "HF_PEFT_ADDON");
    }
    String kind = model.text("kind");
    boolean hasBase = !model.text("peftDetails.baseModel").isEmpty();
    if (ADDONS.contains(kind) && !hasBase) {
      throw ApiError.invalid(
          "peft_details with a base_model must be specified for models of kind " + kind);
    }
    if (ADDONS.contains(kind) && model.get("baseModelDetails") != null) {
      throw ApiError.invalid("base_model_details cannot be specified for models of kind " + kind);
    }
    if (kind.equals("HF_BASE_MODEL") && hasBase) {
      throw ApiError.invalid("peft_details cannot be specified for models of kind " + kind);
    }
    checkRank(model);
  }

  private static void checkRank(Document model) {
    long rank = model.number("peftDetails.r");
    if (rank != 0 && (rank < 4 || rank > 64)) {
      throw ApiError.invalid("peft_details.r must be between 4 and 64, not " + rank);
    }
  }

  /**
   * The name of a file, which may have folders.
   *
   * @throws ApiError 400 if it points outside the model's folder
   */
  static String checkedPath(String name) {
    boolean isPath =
        Arrays.stream(name.split("/", -1))
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    if (!isPath || name.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '\\')) {
      throw ApiError.invalid("invalid file name in filename_to_size: no path within the model");
    }
    return name;
  }

  /** The service's warnings about files that it accepts, as far as the flags allow the checks. */
  static List<String> warnings(ResourceCall call, Document model) {
    var warnings = new ArrayList<String>();
    Map<String, Blob> files = call.store().files();
    String folder = Artifacts.model(model) + "/";
    Blob config = files.get(folder + "config.json");
    if (config != null && !call.isOn("skipHfConfigValidation") && !isObject(config)) {
      warnings.add("config.json is not a JSON object");
    }
    if (model.isOn("supportsImageInput")
        && !call.isOn("configOnly")
        && !files.containsKey(folder + "preprocessor_config.json")) {
      warnings.add("preprocessor_config.json is missing, which vision models need");
    }
    return warnings;
  }

  private static boolean isObject(Blob file) {
    try {
      return Json.parse(file.bytes()) instanceof Map;
    } catch (Json.SyntaxException e) {
      return false;
    }
  }
}
