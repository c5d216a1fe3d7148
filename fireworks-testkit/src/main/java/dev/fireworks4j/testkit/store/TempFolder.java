// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A temporary folder of one fake, deleted on close or when the process ends normally. Folders of a killed process are
 * deleted by {@link #sweep} in a later one; a lock that the system releases shows which folders are still in use.
 */
final class TempFolder implements AutoCloseable {
  private static final String PREFIX = "fireworks-fake-";
  private static final String LOCK = "lock";
  // Its owner may not have locked it yet.
  private static final Duration GRACE = Duration.ofMinutes(10);

  final Path path;
  private final FileChannel lock;
  private final Thread atExit = new Thread(this::delete, "fake-fireworks-exit");

  private TempFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  static TempFolder create() throws IOException {
    Path path = Files.createTempDirectory(ownPrefix());
    var lock =
        FileChannel.open(
            path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    lock.lock();
    var folder = new TempFolder(path, lock);
    Runtime.getRuntime().addShutdownHook(folder.atExit);
    return folder;
  }

  Path newFile() throws IOException {
    return Files.createTempFile(path, "", ".bin");
  }

  /** Deletes the folders of processes that are gone. Errors are ignored: another process may sweep at the same time. */
  static void sweep(Path parent) {
    for (Path folder : folders(parent)) {
      if (!folder.getFileName().toString().startsWith(ownPrefix()) && isLeft(folder)) {
        delete(folder);
      }
    }
  }

  /**
   * Closing a lock file's channel would release this process's lock on it, so own folders are skipped.
   */
  private static String ownPrefix() {
    return PREFIX + ProcessHandle.current().pid() + "-";
  }

  private static List<Path> folders(Path parent) {
    try (var all = Files.list(parent)) {
      return all.filter(path -> isCandidate(parent, path)).toList();
    } catch (IOException | RuntimeException e) {
      return List.of();
    }
  }

  private static boolean isCandidate(Path parent, Path path) {
    return path.getFileName().toString().startsWith(PREFIX)
        && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
        && parent.equals(path.getParent());
  }

  private static boolean isLeft(Path folder) {
    Path lockFile = folder.resolve(LOCK);
    try {
      if (!Files.exists(lockFile)) {
        Instant made = Files.getLastModifiedTime(folder).toInstant();
        return made.isBefore(Instant.now().minus(GRACE));
      }
      try (var channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
        FileLock taken = channel.tryLock();
        return taken != null;
      }
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.list(folder)) {
      // The lock goes last: until then it tells that the rest is in use.
      for (Path file : files.sorted(Comparator.comparing(path -> path.endsWith(LOCK))).toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException | RuntimeException e) {
      // A file that is still being read cannot be deleted on some systems; a later sweep does it.
    }
  }

  private void delete() {
    try {
      lock.close();
    } catch (IOException e) {
      // The lock is released either way.
    }
    delete(path);
  }

  @Override
  public void close() {
    delete();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook runs.
    }
  }
}
