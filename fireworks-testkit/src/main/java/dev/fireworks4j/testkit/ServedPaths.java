// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.inference.Endpoint;
import dev.fireworks4j.testkit.kind.Catalog;
import dev.fireworks4j.testkit.store.SignedUrls;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The paths of all requests that the fake serves. */
final class ServedPaths {
  private ServedPaths() {}

  /**
   * Checks what a test writes.
   *
   * @throws IllegalArgumentException if no request of the service matches
   */
  static void check(String method, PathPattern pattern) {
    if (isMisspelt(pattern.toString()) || all(method).noneMatch(pattern::overlaps)) {
      throw new IllegalArgumentException(
          "path: no request of the service matches "
              + method
              + " \""
              + pattern
              + "\"; a path begins with /v1/accounts/, /inference/v1/, "
              + SignedUrls.ROOT
              + " or \"...\", and its collection is one of "
              + words());
    }
  }

  /** An id may equal the name of a collection, but hardly one in other capitals. */
  private static boolean isMisspelt(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.isEmpty()
        || words().stream().anyMatch(word -> word.equalsIgnoreCase(last) && !word.equals(last));
  }

  private static Stream<PathPattern> all(String method) {
    List<String> endings =
        method.equals("POST") ? List.of("", ":*", "/*:*") : List.of("", ":*", "/*", "/*/*");
    Stream<String> resources =
        Stream.concat(Catalog.paths().stream(), Stream.of("accounts/evaluatorsV2"))
            .map(path -> "/v1/" + path.replace("/", "/*/"))
            .flatMap(path -> endings.stream().map(path::concat));
    Stream<String> others =
        Stream.concat(
            inferencePaths(),
            Stream.of("/verifyApiKey", "/v1/accounts/*/metrics", SignedUrls.ROOT + "..."));
    return Stream.concat(resources, others).map(PathPattern::new);
  }

  private static Stream<String> inferencePaths() {
    return Arrays.stream(Endpoint.values()).flatMap(Endpoint::paths);
  }

  private static List<String> words() {
    return Stream.concat(Catalog.paths().stream(), inferencePaths())
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .distinct()
        .sorted()
        .toList();
  }
}
