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
import java.util.zip.GZIPOutputStream;

/** A source folder as one {@code .tar.gz}. */
final class SourceArchive {
  private SourceArchive() {}

  /** Packs files; {@code id} names the archive. */
  static Path in(Path folder, String id, List<PackedFile> files) {
    Path path = folder.resolve(id + ".tar.gz");
    // File streams, not channels: an interrupt closes channels, which would look like a full disk.
    try (OutputStream out = new FileOutputStream(path.toFile());
        var tar = new TarWriter(new GZIPOutputStream(out, 64 * 1024))) {
      for (PackedFile file : files) {
        add(tar, file);
      }
      return path;
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
}
