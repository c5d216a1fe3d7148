// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The public types with a Javadoc page, by simple name; nested ones as {@code RecipeStep.Kind}.
 *
 * @param pages where each stands, relative to the site
 */
record ApiTypes(SortedMap<String, String> pages) {
  private static final Pattern TYPE_PAGE = Pattern.compile("[A-Z]\\w*(\\.[A-Z]\\w*)*\\.html");
  // As the guide names types: RecipeStep.Kind, @FireworksTest, FakeFireworks.start().
  private static final Pattern MENTION =
      Pattern.compile("@?([A-Z]\\w*(?:\\.[A-Z]\\w*)*)(?![\\w-])");

  /** Reads the names of the files below the folder {@code api} of the site. */
  static ApiTypes in(Path site) throws IOException {
    var pages = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(site.resolve("api"))) {
      files
          .filter(file -> TYPE_PAGE.matcher(file.getFileName().toString()).matches())
          .filter(file -> !file.toString().contains("class-use"))
          .forEach(
              file -> {
                String name = file.getFileName().toString();
                pages.put(
                    name.substring(0, name.length() - ".html".length()),
                    site.relativize(file).toString().replace('\\', '/'));
              });
    }
    return new ApiTypes(Collections.unmodifiableSortedMap(pages));
  }

  /**
   * The page of the type with which this piece of code begins, if there is one. A nested type needs no more than its
   * own name where no other has it.
   */
  Optional<String> pageOf(String code) {
    Matcher mention = MENTION.matcher(code);
    if (!mention.lookingAt()) {
      return Optional.empty();
    }
    String name = mention.group(1);
    return Optional.ofNullable(pages.get(name)).or(() -> pageOfNested(name));
  }

  private Optional<String> pageOfNested(String name) {
    List<String> found =
        pages.keySet().stream().filter(type -> type.endsWith("." + name)).limit(2).toList();
    return found.size() == 1 ? Optional.ofNullable(pages.get(found.get(0))) : Optional.empty();
  }
}
