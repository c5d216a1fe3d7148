// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.internal.Problems;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Names and sizes of files in requests for signed URLs. */
final class UploadNames {
  private UploadNames() {}

  /** The body of such a request: sizes as text, like every int64; names without folders. */
  static Map<String, Object> ofFiles(Map<String, Long> filenameToSize) {
    return body(filenameToSize, UploadNames::isPlain);
  }

  /** The same for names that may have folders, but stay inside the upload's folder. */
  static Map<String, Object> ofPaths(Map<String, Long> filenameToSize) {
    return body(
        filenameToSize,
        name ->
            Arrays.stream(name.split("/", -1))
                .allMatch(part -> isPlain(part) && !part.equals(".") && !part.equals("..")));
  }

  private static boolean isPlain(String name) {
    return !name.isEmpty() && name.chars().noneMatch(c -> c < ' ' || c == '/' || c == '\\');
  }

  private static Map<String, Object> body(
      Map<String, Long> filenameToSize, Predicate<String> isName) {
    Objects.requireNonNull(filenameToSize, "filenameToSize");
    var problems = new Problems("uploadUrls");
    var sizes = new LinkedHashMap<String, Object>();
    filenameToSize.forEach(
        (name, bytes) -> {
          check(name, bytes, isName.test(name), problems);
          sizes.put(name, String.valueOf(bytes));
        });
    if (sizes.isEmpty()) {
      problems.add("filenameToSize", "empty; name every file, in one call");
    }
    problems.orThrow();
    return Map.of("filenameToSize", sizes);
  }

  private static void check(String name, Long bytes, boolean plain, Problems problems) {
    if (!plain) {
      String shown = name.replaceAll("\\p{Cntrl}", "?");
      problems.add("filenameToSize", "\"" + shown + "\" is not a plain file name");
    }
    if (bytes == null || bytes < 1) {
      String file = plain ? name : "a file";
      problems.add("filenameToSize", file + " has " + bytes + " bytes; empty files are refused");
    }
  }
}
