// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.ApiError;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A path below {@code /v1/}, taken apart.
 *
 * @param segments decoded, without the custom method; collection words and ids in turn
 * @param verb the custom method, {@code ""} for none
 */
record Target(List<String> segments, String verb) {

  /** Reads a path such as {@code /v1/accounts/acme/dpoJobs/j1:cancel}. */
  static Target parse(String path) {
    String rest = path.substring("/v1/".length());
    int slash = rest.lastIndexOf('/');
    int colon = rest.indexOf(':', slash + 1);
    String verb = colon < 0 ? "" : rest.substring(colon + 1);
    var segments = new ArrayList<String>();
    for (String segment : (colon < 0 ? rest : rest.substring(0, colon)).split("/", -1)) {
      segments.add(decode(segment));
    }
    return new Target(List.copyOf(segments), verb);
  }

  /** Reads a word after a resource, such as {@code publicLogs}, as a custom method, including the slash. */
  Target lastWordAsVerb() {
    int last = segments.size() - 1;
    return last == 0 ? this : new Target(segments.subList(0, last), "/" + segments.get(last));
  }

  /** True if the path ends with a collection word, not with an id. */
  boolean isCollection() {
    return segments.size() % 2 == 1;
  }

  /** The collection words, e.g. {@code accounts/users/apiKeys}. */
  String collectionPath() {
    var words = new ArrayList<String>();
    for (int i = 0; i < segments.size(); i += 2) {
      words.add(segments.get(i));
    }
    return String.join("/", words);
  }

  /** The full name of the resource, or for a collection of its parent. */
  String name() {
    return String.join("/", isCollection() ? segments.subList(0, segments.size() - 1) : segments);
  }

  /** The full name of the collection's parent. */
  String parent() {
    int levels = isCollection() ? 1 : 2;
    return String.join("/", segments.subList(0, segments.size() - levels));
  }

  private static String decode(String segment) {
    if (segment.indexOf('%') < 0) {
      return segment;
    }
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ApiError.invalid("malformed percent-encoding in the path");
    }
  }
}
