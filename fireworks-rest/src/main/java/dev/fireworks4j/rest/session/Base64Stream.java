// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.session;

import dev.fireworks4j.inference.InlinedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A file as base64, opened at the first read and encoded while it is read. */
final class Base64Stream extends InputStream {
  /** A multiple of three, so that only the last block is padded. */
  private static final int BLOCK = 3 * 2_700;

  private final Path path;
  private final Consumer<Path> onOpen;
  private @Nullable InputStream file;
  private long left;
  private byte[] encoded = new byte[0];
  private int at;

  Base64Stream(InlinedFile file, Consumer<Path> onOpen) {
    this.path = file.path();
    this.left = file.sizeBytes();
    this.onOpen = onOpen;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at == encoded.length && !encodeNext()) {
      return -1;
    }
    int count = Math.min(length, encoded.length - at);
    System.arraycopy(encoded, at, buffer, offset, count);
    at += count;
    return count;
  }

  private boolean encodeNext() throws IOException {
    if (left == 0) {
      return false;
    }
    InputStream source = file == null ? opened() : file;
    byte[] block = source.readNBytes((int) Math.min(BLOCK, left));
    left -= block.length;
    if (block.length == 0 || (left > 0 && block.length < BLOCK)) {
      throw new IOException("it became shorter since the request was made");
    }
    // The last bytes are withheld until it is certain that nothing follows them.
    if (left == 0 && source.read() >= 0) {
      throw new IOException("it became longer since the request was made");
    }
    encoded = Base64.getEncoder().encode(block);
    at = 0;
    return true;
  }

  private InputStream opened() throws IOException {
    onOpen.accept(path);
    file = Files.newInputStream(path);
    return file;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
