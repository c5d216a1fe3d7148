// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.kind.Catalog;
import dev.fireworks4j.testkit.query.DocumentQuery;
import dev.fireworks4j.testkit.query.Json;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.query.QuerySyntaxException;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import dev.fireworks4j.testkit.store.StateChange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is stored: looked at without a key, seeded, reset, saved and loaded. */
record ResourceRoutes(FakeState store, Catalog catalog) {
  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 1000;
  private static final int MAX_SEEDS = 100_000;

  static void add(SteeringActions to, FakeFireworks fake, FakeState store, Catalog catalog) {
    var routes = new ResourceRoutes(store, catalog);
    to.run("POST /reset", given -> fake.reset());
    to.answer("GET /collections", given -> Map.of("collections", routes.counts()));
    to.answer("GET /resources", routes::list);
    to.answer("GET /resources:states", routes::states);
    to.answer("POST /resources", given -> Map.of("name", add(fake, given)));
    to.answer("POST /resources:seed", given -> Map.of("names", seed(fake, given)));
    to.answer("GET /snapshot", given -> saved(fake));
    to.run(
        "PUT /snapshot",
        given -> fake.load(new String(Json.write(given.all()), StandardCharsets.UTF_8)));
  }

  @SuppressWarnings("unchecked") // the fake saves an object
  private static Map<String, @Nullable Object> saved(FakeFireworks fake) {
    byte[] saved = fake.save().getBytes(StandardCharsets.UTF_8);
    return (Map<String, @Nullable Object>) Objects.requireNonNull(Json.parse(saved));
  }

  private static String add(FakeFireworks fake, Arguments arguments) {
    return fake.jobs().add(arguments.text("collection"), arguments.object("document"));
  }

  private static List<String> seed(FakeFireworks fake, Arguments arguments) {
    int count = arguments.count("count", 0, 1, MAX_SEEDS);
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
    int pageSize = arguments.count("pageSize", PAGE, 1, LARGEST_PAGE);
    int offset = arguments.count("offset", 0, 0, Integer.MAX_VALUE);
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
}
