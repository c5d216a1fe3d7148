// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import static dev.fireworks4j.testkit.steering.Argument.optional;
import static dev.fireworks4j.testkit.steering.Argument.required;

import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.kind.Catalog;
import dev.fireworks4j.testkit.query.DocumentQuery;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.query.QuerySyntaxException;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import dev.fireworks4j.testkit.store.StateChange;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is stored: looked at without a key, seeded, and reset. */
final class ResourceRoutes {
  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 1000;
  private static final int MAX_SEEDS = 100_000;

  private static final Argument COLLECTION =
      required("collection", ArgumentType.TEXT, "E.g. dpoJobs.");
  private static final Argument DOCUMENT =
      required(
          "document",
          ArgumentType.OBJECT,
          "The resource. Its name may be an id or a full name, or be left out.");
  private static final Argument COUNT = required("count", ArgumentType.COUNT, "1 to 100000.");
  private static final List<Argument> LIST =
      List.of(
          required("collection", ArgumentType.TEXT, "Its path, e.g. accounts/dpoJobs."),
          optional("filter", ArgumentType.TEXT, "As lists of the service take it."),
          optional("orderBy", ArgumentType.TEXT, "As lists of the service take it."),
          optional("offset", ArgumentType.COUNT, "How many to skip; 0 if unset."),
          optional("pageSize", ArgumentType.COUNT, "1 to 1000; 50 if unset."));

  private static final List<Argument> STATES =
      List.of(
          required("collection", ArgumentType.TEXT, "Its path, e.g. accounts/dpoJobs."),
          required("name", ArgumentType.TEXT, "The full name of a resource in it."));

  private final FakeState store;
  private final Catalog catalog;

  private ResourceRoutes(FakeState store, Catalog catalog) {
    this.store = store;
    this.catalog = catalog;
  }

  static List<Route> of(FakeFireworks fake, FakeState store, Catalog catalog) {
    var routes = new ResourceRoutes(store, catalog);
    return List.of(
        Route.post(
            "/reset",
            "As if the fake had just been started.",
            List.of(),
            Route.silent(arguments -> fake.reset())),
        Route.get(
            "/collections",
            "How many resources each collection holds, by its path.",
            List.of(),
            arguments -> Map.of("collections", routes.counts())),
        Route.get("/resources", "A page of a collection.", LIST, routes::list),
        Route.get(
            "/resources:states",
            "The last 100 states of a resource, each with the time when it began.",
            STATES,
            routes::states),
        Route.post(
            "/resources",
            "Stores a resource as it is; it does not change by itself.",
            List.of(COLLECTION, DOCUMENT),
            arguments -> Map.of("name", add(fake, arguments))),
        Route.post(
            "/resources:seed",
            "Stores this many resources with ids such as dpojobs-0007, at rest.",
            List.of(COLLECTION, COUNT),
            arguments -> Map.of("names", seed(fake, arguments))));
  }

  private static String add(FakeFireworks fake, Arguments arguments) {
    return fake.jobs().add(arguments.text("collection"), arguments.object("document"));
  }

  private static List<String> seed(FakeFireworks fake, Arguments arguments) {
    int count = between("count", arguments.count("count"), 1, MAX_SEEDS);
    return fake.jobs().seed(arguments.text("collection"), count);
  }

  private Map<String, Object> counts() {
    return store.exclusively(
        () -> {
          var counts = new TreeMap<String, Object>();
          for (ResourceCollection collection : catalog.inUse()) {
            counts.put(collection.path(), store.all(collection.path()).size());
          }
          return counts;
        });
  }

  private JsonObject list(Arguments arguments) {
    ResourceCollection collection = catalog.find(arguments.text("collection"));
    if (collection == null) {
      throw new IllegalArgumentException(
          "collection: use one of " + Catalog.paths().stream().sorted().toList());
    }
    int pageSize = between("pageSize", arguments.count("pageSize", PAGE), 1, LARGEST_PAGE);
    int offset = between("offset", arguments.count("offset", 0), 0, Integer.MAX_VALUE);
    DocumentQuery query = query(arguments);
    var all =
        store.exclusively(
            () -> store.all(collection.path()).stream().map(Document::fields).toList());
    List<Map<String, @Nullable Object>> found = query.apply(all);
    return JsonObject.of(
            "resources", found.stream().skip(offset).limit(pageSize).map(Masking::masked).toList())
        .with("totalSize", found.size());
  }

  private JsonObject states(Arguments arguments) {
    List<StateChange> states =
        store.exclusively(
            () ->
                found(store, arguments.text("collection"), arguments.text("name")).stateChanges());
    return JsonObject.of(
        "states",
        states.stream()
            .map(
                change ->
                    JsonObject.of("time", change.time().toString()).with("state", change.state()))
            .toList());
  }

  static Document found(FakeState store, String collection, String name) {
    Document document = store.find(collection, name);
    if (document == null) {
      throw new NoSuchElementException("name: there is no " + name + " in " + collection);
    }
    return document;
  }

  private static DocumentQuery query(Arguments arguments) {
    try {
      return DocumentQuery.parse(
          arguments.textOrEmpty("filter"), arguments.textOrEmpty("orderBy"), "name");
    } catch (QuerySyntaxException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  static int between(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + ": " + value + " is not between " + least + " and " + most);
    }
    return value;
  }
}
