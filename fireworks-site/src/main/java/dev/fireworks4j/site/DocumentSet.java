// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All that can be reached by links from the README and the index of the guide: documents, sources and pictures. */
final class DocumentSet {
  private static final Path INDEX = Path.of("docs", "README.md");

  private final Path repository;
  private final MarkdownReader markdown;
  private final Deque<Path> open = new ArrayDeque<>();
  private final Set<Path> seen = new HashSet<>();
  private final List<SitePage> pages = new ArrayList<>();
  private final List<Path> images = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private DocumentSet(Path repository, ApiTypes types) {
    this.repository = repository;
    this.markdown = new MarkdownReader(repository, types);
  }

  static DocumentSet of(Path repository, ApiTypes types) throws IOException {
    var documents = new DocumentSet(repository, types);
    documents.follow(Path.of("README.md"));
    documents.follow(INDEX);
    while (!documents.open.isEmpty()) {
      documents.read(documents.open.remove());
    }
    return documents;
  }

  List<SitePage> pages() {
    return pages;
  }

  /** Pictures, relative to the repository. */
  List<Path> images() {
    return images;
  }

  /** Links to files that are not there. */
  List<String> problems() {
    return problems;
  }

  /** The pages that the index of the guide lists, in its order. */
  GuideIndex guide() throws IOException {
    return GuideIndex.of(INDEX, Files.readString(repository.resolve(INDEX)));
  }

  private void follow(Path path) {
    if (seen.add(path)) {
      open.add(path);
    }
  }

  private void read(Path path) throws IOException {
    Path file = repository.resolve(path);
    if (!file.startsWith(repository) || !Files.exists(file)) {
      problems.add("a link to " + path + " leads to nothing in the repository");
    } else if (Files.isDirectory(file)) {
      readFolder(path);
    } else if (SiteAddress.isImage(path)) {
      images.add(path);
    } else if (path.toString().endsWith(".md")) {
      MarkdownReader.ParsedPage result = markdown.read(path, Files.readString(file));
      pages.add(result.document());
      result.links().forEach(this::follow);
    } else {
      pages.add(SourcePages.ofFile(path, Files.readString(file)));
    }
  }

  private void readFolder(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(repository.resolve(folder))) {
      List<Path> files =
          list.filter(Files::isRegularFile).map(repository::relativize).sorted().toList();
      pages.add(SourcePages.ofFolder(folder, files));
      files.forEach(this::follow);
    }
  }
}
