// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.UnexpectedAnswerException;
import dev.fireworks4j.internal.ForeignText;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Where the files of a resource go. The service's names become paths here, so they are checked here. */
final class DownloadTargets {
  /** Names that Windows takes for a device or changes silently, with any extension. */
  private static final Pattern WINDOWS =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?|.*[<>\"|?*].*|.*[. ]");

  private DownloadTargets() {}

  /**
   * The path of each file, by its key; makes the folders.
   *
   * @param names folder and name of each file by its key, e.g. {@code dataset/my-rows/a.jsonl}
   * @throws UnexpectedAnswerException if a name is no plain file name, or of two files
   * @throws FileTransferException if the file system cannot hold it
   */
  static Map<String, Path> of(Path folder, Map<String, List<String>> names) {
    var targets = new LinkedHashMap<String, Path>();
    names.forEach(
        (key, segments) -> {
          Path target = resolve(folder, segments);
          if (targets.containsValue(target)) {
            throw unusable(segments.get(segments.size() - 1), "as it does another");
          }
          targets.put(key, target);
        });
    makeFolder(folder);
    names.values().forEach(segments -> makeFolders(folder, segments));
    return targets;
  }

  private static Path resolve(Path folder, List<String> segments) {
    Path target = folder;
    for (String segment : segments) {
      if (!isPlain(segment, folder.getFileSystem().getSeparator().equals("\\"))) {
        throw unusable(segment, "which is not a plain file name");
      }
      try {
        target = target.resolve(segment);
      } catch (InvalidPathException e) {
        throw new FileTransferException(
            "download",
            folder,
            new FileSystemException("no file can have the name " + ForeignText.id(segment)),
            "use a locale with UTF-8, e.g. LC_ALL=C.UTF-8");
      }
    }
    return target;
  }

  /** Whether a name is that of a single file in the folder, and not a device. */
  static boolean isPlain(String name, boolean isWindows) {
    return !name.isEmpty()
        && !name.equals(".")
        && !name.equals("..")
        && name.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == '/' || c == '\\' || c == ':')
        && !(isWindows && WINDOWS.matcher(name).matches());
  }

  private static UnexpectedAnswerException unusable(String name, String reason) {
    return new UnexpectedAnswerException(
        "download",
        "the service names a file \"" + ForeignText.id(name) + "\", " + reason + ".",
        "get it by its URL, with downloadUrls() and files().download()",
        null);
  }

  /** A link below the user's folder could lead out of it. */
  private static void makeFolders(Path folder, List<String> segments) {
    Path below = folder;
    for (String name : segments.subList(0, segments.size() - 1)) {
      below = below.resolve(name);
      if (Files.isSymbolicLink(below)) {
        throw new FileTransferException(
            "download",
            below,
            new FileSystemException("it is a link"),
            "remove the link, or download to another folder");
      }
      makeFolder(below);
    }
  }

  private static void makeFolder(Path folder) {
    try {
      // On 17 createDirectories fails for a link to a folder.
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new FileTransferException("download", folder, e);
    }
  }

  /**
   * A download replaces a file, but nothing else.
   *
   * @throws FileTransferException if a folder, a device or the like is there
   */
  static void requireFree(Path target) {
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new FileTransferException(
          "download",
          target,
          new FileSystemException(
              Files.isDirectory(target) ? "it is a folder" : "it is not a regular file"),
          "name a file, or remove what is there");
    }
  }
}
