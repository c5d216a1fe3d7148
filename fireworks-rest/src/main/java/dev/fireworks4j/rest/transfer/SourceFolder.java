// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.internal.LocalFileCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the files of a source folder that belong into its archive; the gateway documents which do not. */
final class SourceFolder {
  /** A folder of code has fewer; a folder with more holds data. */
  static final long MAX_BYTES = 100L << 20;

  private static final Set<String> NAMES_LEFT_OUT = Set.of("__pycache__", "node_modules");
  private static final List<String> ENDINGS_LEFT_OUT = List.of(".pyc", ".pyo", ".egg-info");

  private final List<PackedFile> files = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final Path root;
  private long bytes;

  private SourceFolder(Path root) {
    this.root = root;
  }

  /**
   * A file of the archive.
   *
   * @param name path in the folder, with slashes
   */
  record PackedFile(String name, Path path, long bytes) {}

  /**
   * Its files, in the order of their names.
   *
   * @param entryPoint names a file that must be among them; null if that is not known yet
   * @throws InvalidRequestException with all that is wrong with the folder
   */
  static List<PackedFile> files(Path folder, @Nullable String entryPoint) {
    if (!Files.isDirectory(folder)) {
      throw new InvalidRequestException(
          "upload",
          List.of("folder: " + folder + " is not a folder; name the folder of the source"));
    }
    SourceFolder found;
    try {
      found = new SourceFolder(folder.toRealPath());
      found.add(found.root, "", IgnoreRules.NONE);
    } catch (IOException e) {
      throw new FileTransferException("read the source", folder, e);
    }
    found.files.sort(Comparator.comparing(PackedFile::name));
    found.check(folder, entryPoint);
    return found.files;
  }

  private void add(Path folder, String prefix, IgnoreRules above) throws IOException {
    Path ignoreFile = folder.resolve(".gitignore");
    IgnoreRules rules =
        Files.isRegularFile(ignoreFile) ? above.and(prefix, lines(ignoreFile)) : above;
    for (Path child : children(folder)) {
      String name = prefix + child.getFileName();
      boolean isFolder = Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
      if (bytes > MAX_BYTES || isLeftOut(child, isFolder) || rules.cover(name, isFolder)) {
        continue;
      }
      if (isFolder) {
        add(child, name + "/", rules);
      } else {
        addFile(child, name);
      }
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  private static boolean isLeftOut(Path path, boolean isFolder) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(".")
        || NAMES_LEFT_OUT.contains(name)
        || ENDINGS_LEFT_OUT.stream().anyMatch(name::endsWith)
        || (isFolder && Files.exists(path.resolve("pyvenv.cfg")));
  }

  private void addFile(Path path, String name) throws IOException {
    String problem = linkProblem(path);
    problem = problem == null ? LocalFileCheck.problem(path) : problem;
    if (problem != null) {
      problems.add("folder: " + problem);
      return;
    }
    long size = Files.size(path);
    bytes += size;
    files.add(new PackedFile(name, path, size));
  }

  private @Nullable String linkProblem(Path path) throws IOException {
    if (!Files.isSymbolicLink(path) || !Files.exists(path)) {
      return null;
    }
    if (!path.toRealPath().startsWith(root)) {
      return path + " is a link out of the folder; copy what it leads to into the folder";
    }
    return Files.isDirectory(path) ? path + " is a link to a folder; copy the folder" : null;
  }

  private void check(Path folder, @Nullable String entryPoint) {
    if (bytes > MAX_BYTES) {
      problems.add(
          String.format(
              Locale.ROOT,
              "folder: %s holds over %,d bytes; move data out of it, or name it in .gitignore",
              folder,
              MAX_BYTES));
    } else if (files.isEmpty() && problems.isEmpty()) {
      problems.add("folder: " + folder + " holds no file to upload; put the source into it");
    } else if (entryPoint != null && entryFiles(entryPoint).noneMatch(this::has)) {
      problems.add(
          "entryPoint: the folder has no file of %s; correct the entry point, or add the file"
              .formatted(entryPoint));
    }
    if (!problems.isEmpty()) {
      throw new InvalidRequestException("upload", problems);
    }
  }

  private boolean has(String name) {
    return files.stream().anyMatch(file -> file.name().equals(name));
  }

  /** The file itself, or the files that Python tries for the name of a module. */
  private static Stream<String> entryFiles(String entryPoint) {
    int end = entryPoint.indexOf("::");
    String path = end < 0 ? entryPoint : entryPoint.substring(0, end);
    String module = path.replace('.', '/');
    return Stream.of(path, path + ".py", module + ".py", module + "/__init__.py");
  }
}
