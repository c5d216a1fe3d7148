// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A part that this download alone uses: made by the library, now or in an earlier run, and used by no other download,
 * here or in another process. A name that anything else has is skipped: links are not followed, and a file of the
 * user's is not opened for writing, truncated or deleted.
 */
final class PartClaim implements AutoCloseable {
  /** Closing a second channel to a file would release this process's lock on it, so none is opened. */
  private static final Set<Path> IN_USE = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final Path key;
  private final FileChannel channel;
  private final @Nullable Object fileKey;

  private PartClaim(Path path, Path key, FileChannel channel) throws IOException {
    this.path = path;
    this.key = key;
    this.channel = channel;
    this.fileKey = fileKey(path);
  }

  /**
   * The part that an earlier run left, or a new one.
   *
   * @param others paths that this part must not have: the targets of the same download
   */
  static PartClaim of(Path target, Set<Path> others) throws IOException {
    for (int place = 0; place < PartNames.MAX_NAMES; place++) {
      Path path = PartNames.of(target, place);
      Path key = key(path);
      if (others.contains(path) || !IN_USE.add(key)) {
        continue;
      }
      PartClaim claim = null;
      try {
        claim = claim(path, key);
      } catch (IOException e) {
        // The plain name may be too long although another one is not.
        if (place > 0) {
          throw e;
        }
      } finally {
        if (claim == null) {
          IN_USE.remove(key);
        }
      }
      if (claim != null) {
        return claim;
      }
    }
    throw new FileAlreadyExistsException(PartNames.of(target, 0) + " and all further names");
  }

  /** Identifies a file by its real folder. */
  private static Path key(Path path) throws IOException {
    Path absolute = path.toAbsolutePath();
    Path folder = absolute.getParent();
    return folder == null ? absolute : folder.toRealPath().resolve(absolute.getFileName());
  }

  private static @Nullable PartClaim claim(Path path, Path key) throws IOException {
    try {
      return create(path, key);
    } catch (FileAlreadyExistsException e) {
      return resume(path, key);
    }
  }

  private static @Nullable PartClaim create(Path path, Path key) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (isLockedByOthers(channel)) {
      channel.close();
      return null;
    }
    if (!new PartMark(path).put(null)) {
      channel.close();
      Files.delete(path);
      return null;
    }
    return new PartClaim(path, key, channel);
  }

  private static @Nullable PartClaim resume(Path path, Path key) throws IOException {
    BasicFileAttributes before;
    try {
      before = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return null;
    }
    if (!before.isRegularFile() || !new PartMark(path).isThere()) {
      return null;
    }
    FileChannel channel;
    try {
      channel =
          FileChannel.open(
              path,
              Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return null;
    }
    var claim = new PartClaim(path, key, channel);
    if (isLockedByOthers(channel) || !claim.isSame(before.fileKey())) {
      channel.close();
      return null;
    }
    return claim;
  }

  /** A file system without locks does not show this. */
  private static boolean isLockedByOthers(FileChannel channel) {
    try {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static @Nullable Object fileKey(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .fileKey();
  }

  private boolean isSame(@Nullable Object other) {
    return fileKey == null || fileKey.equals(other);
  }

  Path path() {
    return path;
  }

  FileChannel channel() {
    return channel;
  }

  /**
   * Fails if the path no longer leads to this part, or if another download uses the target.
   *
   * @throws IOException in both cases
   */
  void requireMovable(Path target) throws IOException {
    if (!isSame(fileKey(path))) {
      throw new IOException(path + " was replaced by another program");
    }
    if (IN_USE.contains(key(target))) {
      throw new IOException(target + " is the part of another download");
    }
  }

  /** Deletes the part, if the path still leads to it. */
  void delete() {
    try {
      if (isSame(fileKey(path))) {
        Files.delete(path);
      }
    } catch (IOException e) {
      // It is empty or known to be wrong; a later download truncates it.
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // Every write has been confirmed by then.
    } finally {
      IN_USE.remove(key);
    }
  }
}
