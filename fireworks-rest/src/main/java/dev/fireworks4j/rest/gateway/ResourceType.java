// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.resource.ResourceName;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of resource is written on the wire. Only differences from the usual form are set: a collection below the
 * account, an id of the client's choice in the query of a create, flat bodies, an update mask, deletion by DELETE.
 *
 * <p>The methods that return the type describe it, in any order and before another thread sees it; they throw {@link
 * IllegalStateException} where two of them contradict each other. All others answer questions about it.
 */
final class ResourceType<R extends Resource> {
  enum IdSource {
    /** {@code ?dpoJobId=}, with the fields flat in the body. */
    QUERY,
    /** {@code {"datasetId": "d", "dataset": {...}}}. */
    BODY,
    /** The full name is the field {@code name} of the flat body. */
    NAME,
    /** In the path: an update that may create. */
    PATH,
    /** The service makes the id. */
    SERVER
  }

  /** An entry that creates of this library add to a map in the body, unless the user has set that key. */
  record Tag(String field, String key, String value) {}

  private final String collection;
  private final Class<R> resourceClass;
  private final String singular;
  private @Nullable String parentCollection;
  private boolean isTopLevel;
  private boolean isSingleton;
  private @Nullable String listKey;
  private @Nullable String createCollection;
  private @Nullable String idPrefix;
  private @Nullable IdSource idSource;
  private boolean isWrapped;
  private @Nullable Tag tag;
  private @Nullable BiPredicate<CreateSpec, R> match;
  private boolean isUpdateMasked = true;
  private boolean isNamedInUpdates;
  private @Nullable String deleteField;
  private boolean isUndeletable;
  private boolean hasAliases;
  private boolean hasNames = true;
  private boolean isMissingInternalError;
  private @Nullable String hint;

  private ResourceType(String collection, Class<R> resourceClass) {
    this.collection = collection;
    this.resourceClass = resourceClass;
    this.singular = collection.replaceFirst("s$", "");
  }

  /** A kind, by its plural in paths, e.g. {@code dpoJobs}. */
  static <R extends Resource> ResourceType<R> of(String collection, Class<R> resourceClass) {
    return new ResourceType<>(collection, resourceClass);
  }

  /** Its parent is a resource of this collection, e.g. {@code users}, instead of directly below the account. */
  ResourceType<R> below(String parent) {
    parentCollection = parent;
    return checked();
  }

  /** It has no parent, like accounts. */
  ResourceType<R> topLevel() {
    isTopLevel = true;
    return checked();
  }

  /** There is one for each parent, at the collection's own path; it has no id. */
  ResourceType<R> singleton() {
    isSingleton = true;
    return checked();
  }

  /** Member of a list answer that holds the items, where that is not the collection. */
  ResourceType<R> listKey(String key) {
    listKey = key;
    return checked();
  }

  /** Collection that creates are posted to, where that is another one. */
  ResourceType<R> createdAt(String other) {
    createCollection = other;
    return checked();
  }

  /** Begins the ids that this library makes; the singular by default. */
  ResourceType<R> idPrefix(String prefix) {
    idPrefix = prefix;
    return checked();
  }

  /** A new id stands in the body, beside the resource in its wrapper. */
  ResourceType<R> idInBody() {
    isWrapped = true;
    return idFrom(IdSource.BODY);
  }

  /** A new id is part of the name in the body. */
  ResourceType<R> idInName() {
    return idFrom(IdSource.NAME);
  }

  /** An update creates a missing resource. */
  ResourceType<R> createdByUpdate() {
    return idFrom(IdSource.PATH);
  }

  /**
   * The service makes ids. After an ambiguous failure, only a look through a list shows what was created.
   */
  ResourceType<R> idByServer() {
    return idFrom(IdSource.SERVER);
  }

  /** The service makes ids, and a resource is found again by its contents. */
  ResourceType<R> idByServer(BiPredicate<CreateSpec, R> contents) {
    match = contents;
    return idByServer();
  }

  /** The body of a create holds the fields in an object of the singular's name. */
  ResourceType<R> wrapped() {
    isWrapped = true;
    return checked();
  }

  /** An update has no mask: what the body leaves out stays as it is. */
  ResourceType<R> withoutUpdateMask() {
    isUpdateMasked = false;
    return checked();
  }

  /** The body of an update holds the name as well. */
  ResourceType<R> namedInUpdates() {
    isNamedInUpdates = true;
    return checked();
  }

  /** Creates add an entry to a map in the body, by which resources of this library are found. */
  ResourceType<R> tagged(String field, String key, String value) {
    tag = new Tag(field, key, value);
    return checked();
  }

  /** Deleted by POST on {@code {collection}:delete}, with the id in this field. */
  ResourceType<R> deletedByPost(String field) {
    deleteField = field;
    return checked();
  }

  /** An id may be an alias such as {@code latest}: answers then have another name of the same parent and collection. */
  ResourceType<R> withAliases() {
    hasAliases = true;
    return checked();
  }

  /** Answers hold the id, but no name. */
  ResourceType<R> withoutNames() {
    hasNames = false;
    return checked();
  }

  /** A read of a missing resource is answered with 500, INTERNAL and no reason, instead of 404. */
  ResourceType<R> missingIsInternalError() {
    isMissingInternalError = true;
    return checked();
  }

  /** Advice for operations that the service no longer has. */
  ResourceType<R> hint(String advice) {
    hint = advice;
    return checked();
  }

  /** A deleted resource stays for some days, in which it can be undeleted. */
  ResourceType<R> undeletable() {
    isUndeletable = true;
    return checked();
  }

  private ResourceType<R> idFrom(IdSource source) {
    if (idSource != null) {
      throw contradiction("the id from " + idSource, "the id from " + source);
    }
    idSource = source;
    return checked();
  }

  private ResourceType<R> checked() {
    refuseBoth("topLevel", isTopLevel, "below", parentCollection != null);
    refuseBoth("topLevel", isTopLevel, "singleton", isSingleton);
    // It has no id and is in no list, and it is neither created nor deleted nor missing.
    refuseBoth("singleton", isSingleton, "a place of the id", idSource != null);
    refuseBoth("singleton", isSingleton, "idPrefix", idPrefix != null);
    refuseBoth("singleton", isSingleton, "listKey", listKey != null);
    refuseBoth("singleton", isSingleton, "createdAt", createCollection != null);
    refuseBoth("singleton", isSingleton, "wrapped", isWrapped);
    refuseBoth("singleton", isSingleton, "tagged", tag != null);
    refuseBoth("singleton", isSingleton, "deletedByPost", deleteField != null);
    refuseBoth("singleton", isSingleton, "undeletable", isUndeletable);
    refuseBoth("singleton", isSingleton, "withAliases", hasAliases);
    refuseBoth("singleton", isSingleton, "withoutNames", !hasNames);
    refuseBoth("singleton", isSingleton, "missingIsInternalError", isMissingInternalError);
    refuseBoth("idByServer", idSource == IdSource.SERVER, "idPrefix", idPrefix != null);
    refuseBoth("createdByUpdate", idSource == IdSource.PATH, "createdAt", createCollection != null);
    refuseBoth("withAliases", hasAliases, "withoutNames", !hasNames);
    return this;
  }

  private void refuseBoth(String one, boolean isOne, String other, boolean isOther) {
    if (isOne && isOther) {
      throw contradiction(one, other);
    }
  }

  private IllegalStateException contradiction(String one, String other) {
    return new IllegalStateException(
        collection + ": " + one + " contradicts " + other + "; leave one of them out");
  }

  /** The plural in paths. */
  String collection() {
    return collection;
  }

  /** The singular in labels and in names of fields, e.g. {@code dpoJob}. */
  String singular() {
    return singular;
  }

  Class<R> resourceClass() {
    return resourceClass;
  }

  /** Null if the kind stands directly below the account, or at the top. */
  @Nullable String parentCollection() {
    return parentCollection;
  }

  boolean isTopLevel() {
    return isTopLevel;
  }

  boolean isSingleton() {
    return isSingleton;
  }

  String listKey() {
    return listKey == null ? collection : listKey;
  }

  String createCollection() {
    return createCollection == null ? collection : createCollection;
  }

  String idPrefix() {
    return idPrefix == null ? singular.toLowerCase(Locale.ROOT) : idPrefix;
  }

  IdSource idSource() {
    return idSource == null ? IdSource.QUERY : idSource;
  }

  boolean isWrapped() {
    return isWrapped;
  }

  @Nullable Tag tag() {
    return tag;
  }

  /** Whether a resource is what a create asks for; null if its contents do not tell. */
  @Nullable BiPredicate<CreateSpec, R> match() {
    return match;
  }

  boolean isUpdateMasked() {
    return isUpdateMasked;
  }

  boolean isNamedInUpdates() {
    return isNamedInUpdates;
  }

  /** Field of the POST that deletes; null if a DELETE does. */
  @Nullable String deleteField() {
    return deleteField;
  }

  boolean isUndeletable() {
    return isUndeletable;
  }

  boolean isMissingInternalError() {
    return isMissingInternalError;
  }

  /** Advice for an operation that is missing; null for the usual one. */
  @Nullable String hint() {
    return hint;
  }

  /** Whether an answer about {@code asked} may have this name. */
  boolean mayAnswer(ResourceName asked, String name) {
    ResourceName parent = hasAliases ? asked.parent() : null;
    return isSingleton
        || name.equals(asked.toString())
        || isName(name, answered -> asked.matches(answered) || isIn(parent, answered));
  }

  /** Whether a resource that was created below {@code parent}, with an id by the service, may have this name. */
  boolean mayBeCreatedIn(ResourceName parent, String name) {
    return !hasNames || isName(name, created -> isIn(parent, created));
  }

  private static boolean isName(String text, Predicate<ResourceName> isRight) {
    try {
      return isRight.test(ResourceName.parse(text));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private boolean isIn(@Nullable ResourceName parent, ResourceName name) {
    return parent != null
        && name.collection().equals(collection)
        && parent.matches(Objects.requireNonNullElse(name.parent(), name));
  }
}
