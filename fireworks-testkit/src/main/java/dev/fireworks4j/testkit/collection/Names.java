// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.store.DocumentFields;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of ids and names. */
public final class Names {
  private static final Pattern ID = Pattern.compile("[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

  private Names() {}

  /**
   * Checks an id that a client chose.
   *
   * @throws ApiError 400 if it is not 1 to 63 characters of a-z, 0-9 and hyphen, or begins or ends wrongly
   */
  public static String checkedId(String field, String id) {
    if (!ID.matcher(id).matches()) {
      throw ApiError.invalid(
          "invalid "
              + field
              + " \""
              + id
              + "\": must be 1 to 63 characters of a-z, 0-9 and hyphen, begin with a letter and not end with a hyphen");
    }
    return id;
  }

  /** The full name of a resource that may be given by its id alone. */
  public static String full(String accountName, String collection, String idOrName) {
    return idOrName.contains("/") ? idOrName : accountName + "/" + collection + "/" + idOrName;
  }

  /** Completes every reference field of a document. */
  static void complete(
      Map<String, @Nullable Object> document, Map<String, String> references, String accountName) {
    references.forEach(
        (path, collection) -> {
          Object given = DocumentFields.get(document, path);
          if (given instanceof List<?> several) {
            DocumentFields.put(
                document,
                path,
                several.stream()
                    .map(one -> full(accountName, collection, one.toString()))
                    .toList());
          } else if (DocumentFields.isSet(document, path)) {
            DocumentFields.put(
                document, path, full(accountName, collection, String.valueOf(given)));
          }
        });
  }
}
