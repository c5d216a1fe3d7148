// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.rest.transfer.SourceFolder.PackedFile;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/** A source folder as one {@code .tar.gz} in a temporary file, deleted when it is closed. */
final class SourceArchive implements AutoCloseable {
  private final Path path;

  private SourceArchive(Path path) {
    this.path = path;
  }

  /** Packs files; {@code id} names the archive. */
  static SourceArchive of(String id, List<PackedFile> files) {
    var archive = new SourceArchive(TempDirectory.create().resolve(id + ".tar.gz"));
    try {
      archive.write(files);
    } catch (RuntimeException | Error failure) {
      archive.close();
      throw failure;
    }
    return archive;
  }

  /** The file to send. */
  SourceFile file() {
    return SourceFile.of(path);
  }

  // Streams of files, not channels: those are closed by an interrupt, which would look like a full
  // disk.
  private void write(List<PackedFile> files) {
    try (OutputStream out = new FileOutputStream(path.toFile());
        var tar = new TarWriter(new GZIPOutputStream(out, 64 * 1024))) {
      for (PackedFile file : files) {
        add(tar, file);
      }
    } catch (IOException e) {
      throw new FileTransferException("pack the source", path, e);
    }
  }

  private static void add(TarWriter tar, PackedFile file) {
    try (InputStream content = new FileInputStream(file.path().toFile())) {
      tar.add(file.name(), file.bytes(), content);
    } catch (IOException e) {
      throw new FileTransferException("pack", file.path(), e);
    }
  }

  @Override
  public void close() {
    TempDirectory.delete(Objects.requireNonNull(path.getParent()));
  }
}
