// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The program: reads the repository, writes the site, and exits with 1 if a link is broken. */
public record SiteBuild(Path repository, Path site) {

  /** Arguments: the folder of the repository, and the folder of the site, which is emptied first. */
  public static void main(String[] arguments) throws IOException {
    Path site = Path.of(arguments[1]).toAbsolutePath().normalize();
    var build = new SiteBuild(Path.of(arguments[0]).toAbsolutePath().normalize(), site);
    List<String> problems = build.run();
    problems.forEach(System.err::println);
    if (!problems.isEmpty()) {
      System.err.println(problems.size() + " problems; the site is not complete");
      System.exit(1);
    }
    System.out.println("The site: " + site.resolve("index.html"));
  }

  /** The problems of the site, a line each; empty if there are none. */
  private List<String> run() throws IOException {
    empty(site);
    if (!new JavadocRun(repository).into(site.resolve("api"))) {
      return List.of("javadoc failed; its messages are above");
    }
    return write(ApiTypes.in(site));
  }

  /** Writes all but the pages of the API. */
  List<String> write(ApiTypes types) throws IOException {
    var documents = DocumentSet.of(repository, types);
    var search = new SearchIndex();
    var template = new SiteTemplate(documents.guide());
    for (SitePage document : documents.pages()) {
      write(document.target(), template.page(document));
      search.add(document);
    }
    search.add(types);
    for (Path image : documents.images()) {
      Path copy = site.resolve(image.toString());
      Files.createDirectories(copy.getParent());
      Files.copy(repository.resolve(image.toString()), copy);
    }
    write("search-index.js", search.script());
    for (String asset : List.of("site.css", "site.js")) {
      write(asset, SiteTemplate.resource(asset));
    }
    var problems = new ArrayList<>(documents.problems());
    problems.addAll(LinkCheck.of(site));
    return problems;
  }

  private void write(String target, String text) throws IOException {
    Path file = site.resolve(target);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(folder);
  }
}
