// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.job.JobState;
import dev.fireworks4j.testkit.collection.Creation;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.kind.Catalog;
import dev.fireworks4j.testkit.kind.JobScript;
import dev.fireworks4j.testkit.server.Settings;
import dev.fireworks4j.testkit.store.FakeState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets the scene: what is stored, and what jobs come to. */
public final class Jobs {
  private final FakeState store;
  private final Catalog catalog;
  private final Settings settings;
  private final JobScript script;

  Jobs(FakeState store, Catalog catalog, Settings settings) {
    this.store = store;
    this.catalog = catalog;
    this.settings = settings;
    this.script = new JobScript(store, catalog);
  }

  /** Every job stops at this state when it comes to it, or at its next step if it never does. */
  public void stayIn(JobState state) {
    store.exclusively(() -> hold(state.value()));
  }

  /** Lets jobs that {@link #stayIn} stopped go on. */
  public void proceed() {
    store.exclusively(
        () -> {
          hold(null);
          script.proceed();
          return true;
        });
  }

  /** After a resume, the first read of a job shows the old state once more, as the service's may. */
  public void staleAfterResume() {
    store.exclusively(
        () -> {
          store.staleAfterResume(true);
          return true;
        });
  }

  /** Ends a job as failed, e.g. with {@code INTERNAL}. */
  public void fail(String name, String code, String message) {
    store.exclusively(() -> script.fail(fullName(name), code, message));
  }

  /** Puts a job into a state, where it stays; one of batch that expires keeps the first half of its rows. */
  public void setState(String name, JobState state) {
    store.exclusively(() -> script.setState(fullName(name), state.value()));
  }

  /**
   * Stores a resource as it is, with unset fields filled in and no life of its own.
   *
   * @param collection e.g. {@code dpoJobs}
   * @param document its JSON object; {@code name} may be an id or a full name, or be left out
   * @return the full name
   */
  public String add(String collection, Map<String, ? extends @Nullable Object> document) {
    ResourceCollection declared = catalog.find("accounts/" + collection);
    if (declared == null) {
      throw new IllegalArgumentException("collection: the fake does not serve " + collection);
    }
    return store.exclusively(
        () -> {
          Object given = document.get("name");
          String id = given == null ? store.ids().next(8) : given.toString();
          String name =
              id.contains("/") ? id : settings.accountName() + "/" + collection + "/" + id;
          return new Creation(declared, settings.email()).seed(store, name, document).name();
        });
  }

  /** Stores so many resources with ids such as {@code dpojobs-0007}, all completed where they are jobs. */
  public List<String> seed(String collection, int count) {
    var names = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      String id = String.format(Locale.ROOT, "%s-%04d", collection.toLowerCase(Locale.ROOT), i);
      names.add(
          add(
              collection,
              Map.of("name", id, "displayName", id, "state", Catalog.seededState(collection))));
    }
    return List.copyOf(names);
  }

  private String fullName(String name) {
    return name.startsWith("accounts/") ? name : settings.accountName() + "/" + name;
  }

  private boolean hold(@Nullable String state) {
    store.hold(state);
    return true;
  }
}
