// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.InvalidRequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** A file of rows as it was when the upload began. */
record LocalRows(Path path, String name, long bytes, FileTime modified) {

  /**
   * Looks at all files.
   *
   * @throws InvalidRequestException with everything that the service would refuse about them
   */
  static List<LocalRows> of(List<Path> paths) {
    var problems = new ArrayList<String>();
    var files = new ArrayList<LocalRows>();
    var names = new HashSet<String>();
    for (Path path : paths) {
      String name = String.valueOf(path.getFileName());
      int before = problems.size();
      check(path, name, problems);
      if (!names.add(name)) {
        problems.add("files: " + path + " has the name of another; only names are kept, rename it");
      }
      if (problems.size() == before) {
        files.add(look("upload", path));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidRequestException("upload", problems);
    }
    return files;
  }

  private static void check(Path path, String name, List<String> problems) {
    if (!Files.exists(path)) {
      problems.add("files: " + path + " does not exist; check the path");
    } else if (Files.isDirectory(path)) {
      problems.add("files: " + path + " is a folder; name the files in it");
    } else if (!Files.isRegularFile(path)) {
      problems.add("files: " + path + " is not a regular file; copy its rows into one");
    } else if (!Files.isReadable(path)) {
      problems.add("files: " + path + " cannot be read; check its permissions");
    } else if (look("upload", path).bytes == 0) {
      problems.add("files: " + path + " is empty; leave it out");
    }
    if (!name.endsWith(".jsonl")) {
      problems.add(
          "files: " + path + " is not named *.jsonl; the service insists on it, rename it");
    }
  }

  private static LocalRows look(String operation, Path path) {
    try {
      var now = Files.readAttributes(path, BasicFileAttributes.class);
      String name = String.valueOf(path.getFileName());
      return new LocalRows(path, name, now.size(), now.lastModifiedTime());
    } catch (IOException unreadable) {
      throw new FileTransferException(operation, path, unreadable);
    }
  }

  /** Fails if the file is not the one that was looked at any more: what was checked is not what is sent. */
  void requireUnchanged() {
    LocalRows now = look("upload", path);
    if (!now.equals(this)) {
      String change = "it changed during the upload, from " + bytes + " to " + now.bytes + " bytes";
      throw new FileTransferException("upload", path, new IOException(change));
    }
  }
}
