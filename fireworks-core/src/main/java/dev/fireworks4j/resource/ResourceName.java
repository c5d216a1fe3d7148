// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import dev.fireworks4j.internal.Ids;
import java.util.Objects;

/**
 * Full name of a resource, {@code accounts/{account}/{collection}/{id}}.
 *
 * <p>Account and id are checked for alphabet (a-z, 0-9, hyphen) and length (1 to 63), so that none can leave its path
 * segment; where a digit or hyphen may stand is left to the service.
 *
 * @param account id of the account, without {@code accounts/}
 * @param collection the kind's plural on the wire, e.g. {@code dpoJobs}
 * @param id last segment of the name
 */
public record ResourceName(String account, String collection, String id) {
  private static final int LONGEST_COLLECTION = 63;

  public ResourceName {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(collection, "collection");
    Objects.requireNonNull(id, "id");
    if (!Ids.isValid(account)) {
      throw new IllegalArgumentException("account: " + Ids.advice(account));
    }
    if (!isCollection(collection)) {
      throw new IllegalArgumentException(
          "collection: \"" + printable(collection) + "\" is not one, e.g. dpoJobs");
    }
    if (!Ids.isValid(id)) {
      throw new IllegalArgumentException("id: " + Ids.advice(id));
    }
  }

  /** A name from its parts; throws {@link IllegalArgumentException} if one is not valid. */
  public static ResourceName of(String account, String collection, String id) {
    return new ResourceName(account, collection, id);
  }

  /**
   * Reads a full name.
   *
   * @throws IllegalArgumentException if the text has not four segments of the right shape
   */
  public static ResourceName parse(String name) {
    Objects.requireNonNull(name, "name");
    String[] segments = name.split("/", -1);
    if (segments.length != 4 || !segments[0].equals("accounts")) {
      throw new IllegalArgumentException(
          "name: \""
              + printable(name)
              + "\" is not of the form accounts/{account}/{collection}/{id}");
    }
    return new ResourceName(segments[1], segments[2], segments[3]);
  }

  /**
   * Reads what a user may give for a resource: its id, or its full name.
   *
   * @param account where the resource must be
   * @param collection the kind it must be of
   * @throws IllegalArgumentException if it is neither, or a name of another account or kind
   */
  public static ResourceName resolve(String account, String collection, String idOrName) {
    Objects.requireNonNull(idOrName, "id or name");
    if (idOrName.indexOf('/') < 0) {
      return new ResourceName(account, collection, idOrName);
    }
    ResourceName name = parse(idOrName);
    if (!name.collection.equals(collection)) {
      throw new IllegalArgumentException(
          "name: " + name + " is of the kind " + name.collection + ", expected " + collection);
    }
    if (!name.account.equals(account)) {
      throw new IllegalArgumentException(
          "name: "
              + name
              + " belongs to the account "
              + name.account
              + ", this client works on "
              + account
              + "; use fireworks.account(\""
              + name.account
              + "\")");
    }
    return name;
  }

  @Override
  public String toString() {
    return "accounts/" + account + "/" + collection + "/" + id;
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

  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
