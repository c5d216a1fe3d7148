// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import dev.fireworks4j.internal.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Full name of a resource: pairs of a collection and an id, from the account down, e.g. {@code
 * accounts/acme/dpoJobs/prefs-7} or {@code accounts/acme/users/bob/apiKeys/key_1}.
 *
 * <p>No id can leave its path segment. Ids of accounts and of resources directly below them are 1 to 63 of a-z, 0-9 and
 * hyphen. Ids below that are made by the service: 1 to 63 letters, digits, hyphens, underscores and dots. The position
 * of digits and hyphens is not checked. The id {@code -} is a wildcard where the service allows one.
 *
 * @param segments the pairs, at least the account's
 */
public record ResourceName(List<Segment> segments) {
  private static final String ACCOUNTS = "accounts";
  private static final String WILDCARD = "-";

  /**
   * One pair of a name.
   *
   * @param collection the kind's plural on the wire, e.g. {@code dpoJobs}
   * @param id the resource in it
   */
  public record Segment(String collection, String id) {
    private static final int LONGEST_COLLECTION = 63;

    public Segment {
      Objects.requireNonNull(collection, "collection");
      Objects.requireNonNull(id, "id");
      if (!isCollection(collection)) {
        throw new IllegalArgumentException(
            "collection: \"" + Ids.printable(collection) + "\" is not one, e.g. dpoJobs");
      }
    }

    private static boolean isCollection(String text) {
      boolean valid = !text.isEmpty() && text.length() <= LONGEST_COLLECTION;
      for (int i = 0; valid && i < text.length(); i++) {
        char c = text.charAt(i);
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        valid = letter || (i > 0 && c >= '0' && c <= '9');
      }
      return valid;
    }

    @Override
    public String toString() {
      return collection + "/" + id;
    }
  }

  /** Checks the pairs; throws {@link IllegalArgumentException} if one is not valid. */
  public ResourceName {
    segments = List.copyOf(segments);
    if (segments.isEmpty() || !segments.get(0).collection.equals(ACCOUNTS)) {
      throw new IllegalArgumentException("name: begins with accounts/{account}");
    }
    for (int depth = 0; depth < segments.size(); depth++) {
      check(depth, segments.get(depth).id);
    }
  }

  private static void check(int depth, String id) {
    boolean valid = depth < 2 ? Ids.isValid(id) : Ids.isValidNested(id);
    if (!valid) {
      throw new IllegalArgumentException(
          (depth == 0 ? "account: " : "id: ")
              + (depth < 2 ? Ids.advice(id) : Ids.nestedAdvice(id)));
    }
  }

  /** Name of an account; throws {@link IllegalArgumentException} if the id is not valid. */
  public static ResourceName ofAccount(String account) {
    return new ResourceName(List.of(new Segment(ACCOUNTS, account)));
  }

  /** A name from its parts; throws {@link IllegalArgumentException} if one is not valid. */
  public static ResourceName of(String account, String collection, String id) {
    return ofAccount(account).child(collection, id);
  }

  /**
   * Reads a full name.
   *
   * @throws IllegalArgumentException if the text is not pairs of a collection and an id that begin with an account
   */
  public static ResourceName parse(String name) {
    Objects.requireNonNull(name, "name");
    String[] parts = name.split("/", -1);
    if (parts.length % 2 != 0 || !parts[0].equals(ACCOUNTS)) {
      throw new IllegalArgumentException(
          "name: \""
              + Ids.printable(name)
              + "\" is not of the form accounts/{account}/{collection}/{id}");
    }
    var segments = new ArrayList<Segment>();
    for (int i = 0; i < parts.length; i += 2) {
      segments.add(new Segment(parts[i], parts[i + 1]));
    }
    return new ResourceName(segments);
  }

  /** The collection in a full name, e.g. {@code dpoJobs}; null for a text without one. Does not check the name. */
  public static @Nullable String collectionOf(String name) {
    int end = name.lastIndexOf('/');
    return end < 0 ? null : name.substring(name.lastIndexOf('/', end - 1) + 1, end);
  }

  /**
   * Parses either form that a user may give for an account: its id, or {@code accounts/{account}}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static ResourceName resolveAccount(String idOrName) {
    Objects.requireNonNull(idOrName, "account");
    return ofAccount(Ids.withoutCollection(idOrName));
  }

  /**
   * Parses either form that a user may give for a resource of an account: its id, or its full name.
   *
   * @throws IllegalArgumentException if it is neither, or a name of another account or kind
   */
  public static ResourceName resolve(String account, String collection, String idOrName) {
    return ofAccount(account).resolve(collection, idOrName);
  }

  /**
   * Parses either form that a user may give for a resource below this one: its id, or its full name.
   *
   * @param collection the kind it must be of
   * @throws IllegalArgumentException if it is neither, or a name of another parent or kind
   */
  public ResourceName resolve(String collection, String idOrName) {
    Objects.requireNonNull(idOrName, "id or name");
    if (idOrName.indexOf('/') < 0) {
      return child(collection, idOrName);
    }
    ResourceName name = parse(idOrName);
    if (!name.collection().equals(collection)
        || name.segments.size() != segments.size() + 1
        || !hasKindsOf(name)) {
      throw new IllegalArgumentException(
          "name: " + name + " is of the kind " + name.kind() + ", expected " + child(collection));
    }
    if (!name.account().equals(account()) && !account().equals(WILDCARD)) {
      throw new IllegalArgumentException(
          "name: "
              + name
              + " belongs to the account "
              + name.account()
              + ", this client works on "
              + account()
              + "; use fireworks.account(\""
              + name.account()
              + "\")");
    }
    if (!isParentOf(name)) {
      throw new IllegalArgumentException(
          "name: " + name + " belongs to " + name.parent() + ", expected one of " + this);
    }
    return name;
  }

  /** Whether this is the other name, where a {@code -} in this one stands for any id. */
  public boolean matches(ResourceName other) {
    return segments.size() == other.segments.size() && hasKindsOf(other) && isParentOf(other);
  }

  /** Whether the other name begins with the ids of this one; a {@code -} stands for any. */
  private boolean isParentOf(ResourceName name) {
    for (int i = 0; i < segments.size(); i++) {
      String id = segments.get(i).id;
      if (!id.equals(WILDCARD) && !id.equals(name.segments.get(i).id)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the other name begins with the collections of this one. */
  private boolean hasKindsOf(ResourceName name) {
    for (int i = 0; i < segments.size(); i++) {
      if (!segments.get(i).collection.equals(name.segments.get(i).collection)) {
        return false;
      }
    }
    return true;
  }

  /** Name of a resource below this one; throws {@link IllegalArgumentException} if a part is not valid. */
  public ResourceName child(String collection, String id) {
    var longer = new ArrayList<>(segments);
    longer.add(new Segment(collection, id));
    return new ResourceName(longer);
  }

  /** Name without its last pair; null for an account. */
  public @Nullable ResourceName parent() {
    int length = segments.size();
    return length == 1 ? null : new ResourceName(segments.subList(0, length - 1));
  }

  /** Id of the account, without {@code accounts/}. */
  public String account() {
    return segments.get(0).id;
  }

  /** The kind's plural on the wire, e.g. {@code dpoJobs}. */
  public String collection() {
    return last().collection;
  }

  /** Last segment of the name. */
  public String id() {
    return last().id;
  }

  private Segment last() {
    return segments.get(segments.size() - 1);
  }

  /** Collections below the account, e.g. {@code users/apiKeys}. */
  private String kind() {
    return segments.size() == 1 ? ACCOUNTS : collections(1);
  }

  private String child(String collection) {
    return segments.size() == 1 ? collection : collections(1) + "/" + collection;
  }

  private String collections(int first) {
    return segments.stream().skip(first).map(Segment::collection).collect(Collectors.joining("/"));
  }

  @Override
  public String toString() {
    var name = new StringJoiner("/");
    for (Segment segment : segments) {
      name.add(segment.collection).add(segment.id);
    }
    return name.toString();
  }
}
