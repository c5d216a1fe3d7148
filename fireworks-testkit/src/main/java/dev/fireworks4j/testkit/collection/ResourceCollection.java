// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.schema.MessageType;
import dev.fireworks4j.testkit.schema.Schema;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DocumentFields;
import dev.fireworks4j.testkit.store.DueStep;
import dev.fireworks4j.testkit.store.FakeState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of one collection: all its particulars. What collections have in common is in {@link Creation},
 * {@link Listing} and {@link Changes}.
 */
public final class ResourceCollection {
  final String path;
  final MessageType type;
  private final Set<Trait> traits = EnumSet.of(Trait.GET, Trait.LIST);
  final Map<String, Object> fallbacks = new LinkedHashMap<>();
  final Map<String, String> references;
  final Set<String> besideWrapper = new HashSet<>();
  private final Map<String, Verb> verbs = new HashMap<>();
  private final Map<String, CollectionVerb> collectionVerbs = new HashMap<>();
  private final Map<String, DueStep> steps = new HashMap<>();
  String idField = "";
  BiFunction<ResourceCall, Map<String, ?>, String> givenId = (call, sent) -> "";
  @Nullable String wrapper;
  int generatedIdLength = 8;
  Function<Map<String, ?>, String> generatedIdPrefix = sent -> "";
  private @Nullable BiPredicate<Document, String> alias;
  String listKey;
  String defaultOrder = "name";
  Consumer<ResourceCall> beforeList = call -> {};
  BiPredicate<ResourceCall, Document> listed = (call, document) -> true;
  private @Nullable CollectionVerb answer;
  Hook check = Hook.NONE;
  Hook onCreated = Hook.NONE;
  Hook beforeUpdate = Hook.NONE;
  Hook updateCheck = Hook.NONE;
  Hook onUpdated = Hook.NONE;
  Hook onDelete = (call, document) -> call.store().remove(document);
  View view = (call, document) -> document.fields();
  View getView = (call, document) -> view.of(call, document);
  View creationView = (call, document) -> document.asCreated();

  private ResourceCollection(String path, String type) {
    this.path = path;
    this.listKey = Document.id(path);
    this.type = Schema.service().type(type);
    this.references = Schema.service().references(this.type);
  }

  /**
   * Begins the declaration of a read-only collection.
   *
   * @param path collection words from the root, e.g. {@code accounts/users/apiKeys}
   * @param type message of its resources
   */
  public static ResourceCollection of(String path, String type) {
    return new ResourceCollection(path, type);
  }

  /** {@code POST ?<resource>Id=id} with a flat body. */
  public ResourceCollection createdWithIdInQuery() {
    String parameter = word().replaceFirst("s$", "Id");
    return created(parameter, null, (call, sent) -> call.parameter(parameter));
  }

  /** {@code POST {"<field>": id, "<wrapper>": {...}}}. */
  public ResourceCollection createdWrapped(String field, String bodyWrapper) {
    return created(field, bodyWrapper, (call, sent) -> call.field(field));
  }

  /** {@code POST} of a flat body that may name itself. */
  public ResourceCollection createdWithName() {
    return created("name", null, (call, sent) -> Document.id(DocumentFields.text(sent, "name")));
  }

  /** {@code POST} with an id of the server's; null for a flat body. */
  public ResourceCollection createdUnnamed(@Nullable String bodyWrapper) {
    return created("", bodyWrapper, (call, sent) -> "");
  }

  private ResourceCollection created(
      String field,
      @Nullable String bodyWrapper,
      BiFunction<ResourceCall, Map<String, ?>, String> given) {
    idField = field;
    wrapper = bodyWrapper;
    givenId = given;
    return with(Trait.CREATE);
  }

  /** Further fields that a wrapped body may have beside the wrapper. */
  public ResourceCollection besideWrapper(String... fields) {
    besideWrapper.addAll(Arrays.asList(fields));
    return this;
  }

  /** What it can do beside get and list. */
  public ResourceCollection with(Trait... more) {
    traits.addAll(List.of(more));
    return this;
  }

  /** Takes away what every collection can do by default. */
  public ResourceCollection without(Trait... fewer) {
    traits.removeAll(List.of(fewer));
    return this;
  }

  /** Checks a request for a list before it is answered. */
  public ResourceCollection beforeList(Consumer<ResourceCall> check) {
    beforeList = check;
    return this;
  }

  /** A GET of the collection is answered with this instead of a list. */
  public ResourceCollection answering(CollectionVerb verb) {
    answer = verb;
    return this;
  }

  /** Allows DELETE, which does this instead of removing. */
  public ResourceCollection deletable(Hook hook) {
    onDelete = hook;
    return with(Trait.DELETE);
  }

  /** The default of a field that a create leaves out. */
  public ResourceCollection fallback(String field, Object value) {
    fallbacks.put(field, value);
    return this;
  }

  /** Order of a list without {@code orderBy}. */
  public ResourceCollection orderedBy(String order) {
    defaultOrder = order;
    return this;
  }

  /** Ids of the server's begin with the last segment of this field and a hyphen. */
  public ResourceCollection generatedIdsAfter(String field) {
    generatedIdPrefix = sent -> Document.id(DocumentFields.text(sent, field)) + "-";
    return this;
  }

  /** The key of list answers, where it is not the last word of the path. */
  public ResourceCollection listKey(String key) {
    listKey = key;
    return this;
  }

  /** Further ids by which resources are found; of several with the same, the one created last. */
  public ResourceCollection aliases(BiPredicate<Document, String> isAlias) {
    alias = isAlias;
    return this;
  }

  /** Length of server-made ids; default 8. */
  public ResourceCollection generatedIds(int length) {
    generatedIdLength = length;
    return this;
  }

  /** Prefix of server-made ids. */
  public ResourceCollection generatedIdPrefix(String prefix) {
    generatedIdPrefix = sent -> prefix;
    return this;
  }

  /** A custom method of a resource. */
  public ResourceCollection verb(String httpMethod, String name, View action) {
    verbs.put(name, new Verb(httpMethod, action));
    return this;
  }

  /** A custom method with a body that has the members of a message or request of the schema, and no others. */
  public ResourceCollection verb(String httpMethod, String name, String bodyType, View action) {
    return verb(httpMethod, name, (call, document) -> action.of(call.reading(bodyType), document));
  }

  /** A custom POST method of the collection, with such a body. */
  public ResourceCollection collectionVerb(String name, String bodyType, CollectionVerb verb) {
    return collectionVerb(name, call -> verb.run(call.reading(bodyType)));
  }

  /** A custom POST method of the collection. */
  public ResourceCollection collectionVerb(String name, CollectionVerb verb) {
    collectionVerbs.put(name, verb);
    return this;
  }

  /** Checks a document before it is stored. */
  public ResourceCollection check(Hook hook) {
    check = check.then(hook);
    return this;
  }

  /** Runs once a document is stored, e.g. to start its life cycle. */
  public ResourceCollection onCreated(Hook hook) {
    onCreated = onCreated.then(hook);
    return this;
  }

  /** Lives in this way from its creation on. */
  public ResourceCollection living(Lifecycle life) {
    return onCreated((call, document) -> life.start(call.store(), document)).later(life.dueSteps());
  }

  /** The steps that may be scheduled for its resources. */
  public ResourceCollection later(List<DueStep> more) {
    for (DueStep step : more) {
      if (steps.put(step.name(), step) != null) {
        throw new IllegalStateException(path + ": two steps are named " + step.name());
      }
    }
    return this;
  }

  /** Checks a document before a PATCH changes it. */
  public ResourceCollection beforeUpdate(Hook hook) {
    beforeUpdate = hook;
    return this;
  }

  /** Checks or completes a document as a PATCH would leave it. */
  public ResourceCollection checkUpdate(Hook hook) {
    updateCheck = hook;
    return this;
  }

  /** Runs after a PATCH. */
  public ResourceCollection onUpdated(Hook hook) {
    onUpdated = hook;
    return this;
  }

  /** How documents are shown. */
  public ResourceCollection shown(View shown) {
    view = shown;
    return this;
  }

  /** How a get shows documents, if it shows more than a list. */
  public ResourceCollection shownByGet(View shown) {
    getView = shown;
    return this;
  }

  /** How the create's answer shows the document. */
  public ResourceCollection shownOnce(View shown) {
    creationView = shown;
    return this;
  }

  /** Which documents lists hold. */
  public ResourceCollection listing(BiPredicate<ResourceCall, Document> predicate) {
    listed = predicate;
    return this;
  }

  /** E.g. {@code accounts/dpoJobs}. */
  public String path() {
    return path;
  }

  /** The last word of the path: the key of list answers and the word in names. */
  public String word() {
    return Document.id(path);
  }

  /** The resources' message. */
  public MessageType type() {
    return type;
  }

  /** True if the collection can do this, or does it so. */
  public boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** The answer to a get of a missing resource. */
  public ApiError missing(String reason) {
    return has(Trait.MISSING_IS_INTERNAL_ERROR) ? ApiError.internal("") : ApiError.notFound(reason);
  }

  /** The document of a name, or of the alias; null if there is none. */
  public @Nullable Document find(FakeState store, String name) {
    Document found = store.find(path, name);
    BiPredicate<Document, String> isAlias = alias;
    if (found != null || isAlias == null) {
      return found;
    }
    return store
        .below(path, name.substring(0, name.lastIndexOf('/')))
        .filter(document -> isAlias.test(document, Document.id(name)))
        .reduce((first, last) -> last)
        .orElse(null);
  }

  /** The answer to a GET, or null for a list. */
  public @Nullable CollectionVerb answer() {
    return answer;
  }

  /** The step of this name, or null. */
  public @Nullable DueStep step(String name) {
    return steps.get(name);
  }

  /** The custom method of this name, or null. */
  public @Nullable Verb verb(String name) {
    return verbs.get(name);
  }

  /** The collection's custom method of this name, or null. */
  public @Nullable CollectionVerb collectionVerb(String name) {
    return collectionVerbs.get(name);
  }
}
