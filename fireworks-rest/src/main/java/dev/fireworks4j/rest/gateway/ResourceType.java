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
 * <p>The methods here set the fields, once and before there is more than one thread; the requests of the package read
 * them.
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

  final String collection;
  final Class<R> type;
  final String singular;
  String listKey;
  String createCollection;
  String idPrefix;
  IdSource idPlace = IdSource.QUERY;
  boolean isWrapped;
  boolean isTopLevel;
  boolean isSingleton;
  boolean isUpdateMasked = true;
  boolean hasAliases;
  boolean isMissingInternalError;
  boolean isNamedInUpdates;
  @Nullable Tag tag;
  boolean hasNames = true;
  @Nullable String parentCollection;
  @Nullable String deleteField;
  @Nullable String hint;
  boolean isUndeletable;
  @Nullable BiPredicate<CreateSpec, R> match;

  private ResourceType(String collection, Class<R> type) {
    this.collection = collection;
    this.type = type;
    this.singular = collection.replaceFirst("s$", "");
    this.listKey = collection;
    this.createCollection = collection;
    this.idPrefix = singular.toLowerCase(Locale.ROOT);
  }

  /** A kind, by its plural in paths, e.g. {@code dpoJobs}. */
  static <R extends Resource> ResourceType<R> of(String collection, Class<R> type) {
    return new ResourceType<>(collection, type);
  }

  /** Its parent is a resource of this collection, e.g. {@code users}, instead of directly below the account. */
  ResourceType<R> below(String parent) {
    parentCollection = parent;
    return this;
  }

  /** It has no parent, like accounts. */
  ResourceType<R> topLevel() {
    isTopLevel = true;
    return this;
  }

  /** There is one for each parent, at the collection's own path; it has no id. */
  ResourceType<R> singleton() {
    isSingleton = true;
    return this;
  }

  /** Member of a list answer that holds the items, where that is not the collection. */
  ResourceType<R> listKey(String key) {
    listKey = key;
    return this;
  }

  /** Collection that creates are posted to, where that is another one. */
  ResourceType<R> createdAt(String other) {
    createCollection = other;
    return this;
  }

  /** Begins the ids that this library makes; the singular by default. */
  ResourceType<R> idPrefix(String prefix) {
    idPrefix = prefix;
    return this;
  }

  /** A new id stands in the body, beside the resource in its wrapper. */
  ResourceType<R> idInBody() {
    idPlace = IdSource.BODY;
    isWrapped = true;
    return this;
  }

  /** A new id is part of the name in the body. */
  ResourceType<R> idInName() {
    idPlace = IdSource.NAME;
    return this;
  }

  /** An update creates a missing resource. */
  ResourceType<R> createdByUpdate() {
    idPlace = IdSource.PATH;
    return this;
  }

  /**
   * The service makes ids. After an ambiguous failure, only a look through a list shows what was created.
   */
  ResourceType<R> idByServer() {
    idPlace = IdSource.SERVER;
    return this;
  }

  /** The service makes ids, and a resource is found again by its contents. */
  ResourceType<R> idByServer(BiPredicate<CreateSpec, R> contents) {
    match = contents;
    return idByServer();
  }

  /** The body of a create holds the fields in an object of the singular's name. */
  ResourceType<R> wrapped() {
    isWrapped = true;
    return this;
  }

  /** An update has no mask: what the body leaves out stays as it is. */
  ResourceType<R> withoutUpdateMask() {
    isUpdateMasked = false;
    return this;
  }

  /** The body of an update holds the name as well. */
  ResourceType<R> namedInUpdates() {
    isNamedInUpdates = true;
    return this;
  }

  /** Creates add an entry to a map in the body, by which resources of this library are found. */
  ResourceType<R> tagged(String field, String key, String value) {
    tag = new Tag(field, key, value);
    return this;
  }

  /** Deleted by POST on {@code {collection}:delete}, with the id in this field. */
  ResourceType<R> deletedByPost(String field) {
    deleteField = field;
    return this;
  }

  /** An id may be an alias such as {@code latest}: answers then have another name of the same parent and collection. */
  ResourceType<R> withAliases() {
    hasAliases = true;
    return this;
  }

  /** Answers hold the id, but no name. */
  ResourceType<R> withoutNames() {
    hasNames = false;
    return this;
  }

  /** A read of a missing resource is answered with 500, INTERNAL and no reason, instead of 404. */
  ResourceType<R> missingIsInternalError() {
    isMissingInternalError = true;
    return this;
  }

  /** Advice for operations that the service no longer has. */
  ResourceType<R> hint(String advice) {
    hint = advice;
    return this;
  }

  /** A deleted resource stays for some days, in which it can be undeleted. */
  ResourceType<R> undeletable() {
    isUndeletable = true;
    return this;
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
