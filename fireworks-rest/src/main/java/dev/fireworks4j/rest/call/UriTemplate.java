// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import java.util.regex.Pattern;

/** Paths with names in place of ids, so that there are few different ones. */
final class UriTemplate {
  private static final String VERSION = "/v1/";
  private static final Pattern WORD = Pattern.compile("[a-zA-Z_-]{1,40}");

  private UriTemplate() {}

  static String of(Operation<?> operation) {
    if (operation.isSigned()) {
      return "/{object}";
    }
    boolean isResource = operation.audience() == Operation.Audience.SERVICE;
    String path = operation.uri().getPath();
    int begin = version(operation, path);
    var template = new StringBuilder(isResource || begin < 0 ? "" : path.substring(0, begin));
    template.append(VERSION);
    String[] segments = segments(operation);
    for (int i = 0; i < segments.length; i++) {
      String segment = segments[i];
      boolean isId = isResource ? i % 2 == 1 : !WORD.matcher(segment).matches();
      template.append(i == 0 ? "" : "/");
      template.append(isId ? placeholder(i == 0 ? "" : segments[i - 1], segment) : segment);
    }
    return template.toString();
  }

  /** What follows the version in the path. */
  static String[] segments(Operation<?> operation) {
    String path = operation.uri().getPath();
    int begin = version(operation, path);
    return path.substring(begin < 0 ? 1 : begin + VERSION.length()).split("/", -1);
  }

  /** An id may be {@code v1} too, and so may a segment of the inference URL. */
  private static int version(Operation<?> operation, String path) {
    return operation.audience() == Operation.Audience.INFERENCE
        ? path.lastIndexOf(VERSION)
        : path.indexOf(VERSION);
  }

  private static String placeholder(String collection, String segment) {
    int colon = segment.indexOf(':');
    return "{"
        + collection.replaceFirst("s$", "")
        + "}"
        + (colon < 0 ? "" : segment.substring(colon));
  }
}
