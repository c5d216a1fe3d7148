// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Creation;
import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.Artifacts;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code evaluators/{e}/versions}: one for each build that worked and for each rollback. */
final class EvaluatorVersions {
  private static final String PATH = "accounts/evaluators/versions";
  private static final String ALIASES = "alternateIds";
  private static final String LATEST = "latest";

  private EvaluatorVersions() {}

  static ResourceCollection declaration() {
    return ResourceCollection.of(PATH, "EvaluatorVersion")
        .listKey("evaluatorVersions")
        .aliases((version, id) -> aliases(version).contains(id))
        .orderedBy("create_time desc")
        .deletable(EvaluatorVersions::delete)
        .verb("POST", "alias", "EvaluatorAlias", EvaluatorVersions::alias)
        .verb("POST", "rollback", EvaluatorVersions::rollback);
  }

  /** Stores the present evaluator as a version. */
  static Document add(FakeState store, Document evaluator) {
    String name = evaluator.name() + "/versions/" + store.ids().next(8);
    Map<String, Object> fields = Map.of("snapshot", new JsonObject(evaluator.fields()));
    Document version = new Creation(declaration(), "").seed(store, name, fields);
    for (var file : store.filesBelow(Evaluators.source(evaluator))) {
      store.putFile(folder(evaluator, version) + Uploads.baseName(file.getKey()), file.getValue());
    }
    give(store, version, LATEST);
    return version;
  }

  static void removeAll(FakeState store, Document evaluator) {
    of(store, evaluator.name()).forEach(version -> store.remove(version));
  }

  private static List<Document> of(FakeState store, String evaluator) {
    return store.below(PATH, evaluator).toList();
  }

  private static String folder(Document evaluator, Document version) {
    return Artifacts.evaluator(evaluator) + "/versions/" + version.id() + "/";
  }

  /** Moves an alias to a version. */
  private static void give(FakeState store, Document version, String alias) {
    of(store, evaluator(version)).forEach(other -> take(other, alias));
    List<Object> aliases = aliases(version);
    aliases.add(alias);
    version.set(ALIASES, aliases);
  }

  private static void take(Document version, String alias) {
    List<Object> aliases = aliases(version);
    aliases.remove(alias);
    version.set(ALIASES, aliases);
  }

  private static List<Object> aliases(Document version) {
    return version.get(ALIASES) instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
  }

  private static String evaluator(Document version) {
    return version.name().substring(0, version.name().indexOf("/versions/"));
  }

  private static Map<String, ?> alias(ResourceCall call, Document version) {
    String alias = call.required("aliasId");
    if (alias.equals(LATEST)) {
      throw ApiError.invalid("the alias latest always is the newest version");
    }
    if (!alias.matches("[A-Za-z0-9._-]{1,63}")) {
      throw ApiError.invalid("invalid aliasId \"" + alias + "\"");
    }
    give(call.store(), version, alias);
    return version.fields();
  }

  private static Map<String, ?> rollback(ResourceCall call, Document version) {
    FakeState store = call.store();
    Document evaluator = Objects.requireNonNull(store.find(Evaluators.PATH, evaluator(version)));
    evaluator.interrupt();
    if (version.get("snapshot") instanceof Map<?, ?> snapshot) {
      snapshot.forEach((field, value) -> evaluator.set(String.valueOf(field), value));
    }
    Evaluators.removeSource(store, evaluator);
    for (var file :
        store.filesBelow(Artifacts.evaluator(evaluator) + "/versions/" + version.id())) {
      store.putFile(
          Evaluators.source(evaluator) + "/" + Uploads.baseName(file.getKey()), file.getValue());
    }
    return add(store, evaluator).fields();
  }

  /** If named by an alias, only the alias is removed. */
  private static void delete(ResourceCall call, Document version) {
    String id = Document.id(call.request().path());
    if (!id.equals(version.id())) {
      take(version, id);
      return;
    }
    FakeState store = call.store();
    store.remove(version);
    List<Document> left = of(store, evaluator(version));
    if (!left.isEmpty()) {
      give(store, left.get(left.size() - 1), LATEST);
    }
  }
}
