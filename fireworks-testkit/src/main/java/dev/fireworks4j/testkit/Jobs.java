// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.collection.Creation;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Trait;
import dev.fireworks4j.testkit.kind.Catalog;
import dev.fireworks4j.testkit.kind.JobScript;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.server.Settings;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores resources and decides what happens to jobs: its own events happen at once. */
public final class Jobs extends JobEvents {
  private final Catalog catalog;

  Jobs(FakeState store, Catalog catalog, Settings settings) {
    super(store, new JobScript(store, catalog), settings, null);
    this.catalog = catalog;
  }

  /**
   * Changes when the clock has moved this far, e.g. {@code jobs().after(ofMinutes(2)).fail(...)}.
   *
   * @throws IllegalArgumentException if the delay is negative
   */
  public JobEvents after(Duration delay) {
    return new JobEvents(store, script, settings, FakeClock.notNegative("delay", delay));
  }

  /** Changes at once. */
  public JobEvents now() {
    return this;
  }

  /** After a resume, the first read of a job shows the old state once more, as the service's may. */
  public void staleAfterResume() {
    store.change(() -> JobScript.staleAfterResume(store));
  }

  /**
   * Stores a resource as it is, with unset fields filled in; it does not change by itself.
   *
   * @param collection e.g. {@code dpoJobs}
   * @param document its JSON object; {@code name} may be an id or a full name, or be left out
   * @return the full name
   * @throws IllegalArgumentException for an unknown collection, field, state or status code, with the valid ones, and
   *     for a name of another collection
   */
  public String add(String collection, Map<String, ? extends @Nullable Object> document) {
    ResourceCollection declared = declared(collection);
    JobScript.checkDocument(declared, document);
    return store.exclusively(
        () -> {
          Object given = document.get("name");
          String id = given == null ? store.ids().next(8) : given.toString();
          String name =
              id.contains("/") ? id : settings.accountName() + "/" + collection + "/" + id;
          checkName(declared, name);
          return new Creation(declared, settings.email()).seed(store, name, document).name();
        });
  }

  private static void checkName(ResourceCollection declared, String name) {
    boolean hasId = declared.has(Trait.SINGLETON) || name.split("/", -1).length % 2 == 0;
    if (!hasId || !Document.collection(name).equals(declared.path()) || name.endsWith("/")) {
      throw new IllegalArgumentException(
          "name: "
              + name
              + " is not in "
              + declared.path()
              + "; use an id, or the full name where resources of other kinds hold the collection");
    }
  }

  /** Stores this many resources with ids such as {@code dpojobs-0007}, all completed where they are jobs. */
  public List<String> seed(String collection, int count) {
    var names = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      String id = String.format(Locale.ROOT, "%s-%04d", collection.toLowerCase(Locale.ROOT), i);
      var document =
          JsonObject.of("displayName", id).with("state", Catalog.seededState(collection));
      document.keySet().removeIf(field -> !declared(collection).type().has(field));
      document.put("name", id);
      names.add(add(collection, document));
    }
    return List.copyOf(names);
  }

  private ResourceCollection declared(String collection) {
    ResourceCollection declared = catalog.find("accounts/" + collection);
    if (declared == null) {
      throw new IllegalArgumentException(
          "collection: the fake does not serve \""
              + collection
              + "\"; use one of "
              + Catalog.paths().stream()
                  .filter(path -> path.startsWith("accounts/"))
                  .map(path -> path.substring("accounts/".length()))
                  .sorted()
                  .toList());
    }
    return declared;
  }
}
