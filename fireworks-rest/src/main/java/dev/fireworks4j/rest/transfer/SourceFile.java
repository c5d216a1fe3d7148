// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.data.CheckedFile;
import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.internal.LocalFileCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A local file as it was when an upload began.
 *
 * @param sha256 of the bytes that were checked, in hexadecimal digits; null if the file is sent unchecked
 */
record SourceFile(Path path, String name, long bytes, FileTime modified, @Nullable String sha256) {

  /**
   * Looks at the files of a dataset.
   *
   * @throws InvalidRequestException with everything that the service would reject
   */
  static List<SourceFile> all(List<Path> paths) {
    var problems = new ArrayList<String>();
    var files = new ArrayList<SourceFile>();
    var names = new HashSet<String>();
    for (Path path : paths) {
      int before = problems.size();
      SourceFile file = look(path, "files", problems);
      String name = String.valueOf(path.getFileName());
      if (!name.endsWith(".jsonl")) {
        problems.add(
            "files: " + path + " is not named *.jsonl; the service requires it, rename it");
      }
      if (!names.add(name)) {
        problems.add("files: " + path + " has the name of another; only names are kept, rename it");
      }
      if (file != null && problems.size() == before) {
        files.add(file);
      }
    }
    requireNone(problems);
    return files;
  }

  /**
   * Looks at one file.
   *
   * @throws InvalidRequestException if it is not a readable regular file, or empty
   */
  static SourceFile of(Path path) {
    Objects.requireNonNull(path, "file");
    var problems = new ArrayList<String>();
    SourceFile file = look(path, "file", problems);
    requireNone(problems);
    return Objects.requireNonNull(file);
  }

  /**
   * All files of a folder, those in folders below it included, by their paths in it.
   *
   * @throws InvalidRequestException if there is none, or one that cannot be sent
   */
  static List<SourceFile> below(Path folder) {
    var problems = new ArrayList<String>();
    var files = new ArrayList<SourceFile>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(p -> !isRealFolder(p)).sorted().toList()) {
        SourceFile file = look(path, "folder", problems);
        if (file != null) {
          String name = folder.relativize(path).toString().replace('\\', '/');
          files.add(new SourceFile(path, name, file.bytes, file.modified, null));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      problems.add("folder: " + folder + " cannot be read; name a folder that holds the files");
    }
    if (files.isEmpty() && problems.isEmpty()) {
      problems.add("folder: " + folder + " holds no file");
    }
    requireNone(problems);
    return files;
  }

  /** A link to a folder is not followed, and is reported, so that nothing is left out silently. */
  private static boolean isRealFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static @Nullable SourceFile look(Path path, String field, List<String> problems) {
    String problem = LocalFileCheck.problem(path);
    if (problem != null) {
      problems.add(field + ": " + problem);
      return null;
    }
    try {
      SourceFile file = now(path, String.valueOf(path.getFileName()), null);
      if (file.bytes == 0) {
        problems.add(field + ": " + path + " is empty; the service refuses empty files");
      }
      return file;
    } catch (IOException e) {
      throw new FileTransferException("upload", path, e);
    }
  }

  private static void requireNone(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidRequestException("upload", problems);
    }
  }

  private static SourceFile now(Path path, String name, @Nullable String sha256)
      throws IOException {
    var attributes = Files.readAttributes(path, BasicFileAttributes.class);
    return new SourceFile(path, name, attributes.size(), attributes.lastModifiedTime(), sha256);
  }

  /** This file, which may only be sent with exactly the bytes that were checked. */
  SourceFile as(CheckedFile checked) {
    return new SourceFile(path, name, checked.bytes(), modified, checked.sha256());
  }

  /**
   * Compares size and time of the last change.
   *
   * @throws ChangedFileException if they differ
   * @throws IOException if the file is gone
   */
  void requireUnchanged() throws IOException {
    SourceFile now = now(path, name, sha256);
    if (!now.equals(this)) {
      throw new ChangedFileException(
          "it changed during the upload, from " + bytes + " to " + now.bytes + " bytes");
    }
  }
}
