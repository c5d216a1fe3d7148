// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes a part of this library from a file of the user's with the same name: an extended attribute with the
 * name, so that it is void once the file is renamed, and the version of the content. On a file system without such
 * attributes, only names that nobody else would choose count as parts.
 */
record PartMark(Path part) {
  private static final String ATTRIBUTE = "fireworks4j.part";
  private static final int LONGEST = 2048;

  /** Whether the library made the part. */
  boolean isThere() {
    try {
      return read() != null;
    } catch (IOException e) {
      return PartNames.isOurs(part);
    }
  }

  /** Version of the part's content; null if unknown. */
  @Nullable String version() {
    try {
      String version = read();
      return version == null || version.isEmpty() ? null : version;
    } catch (IOException e) {
      return null;
    }
  }

  /** Marks a part that the library just made; false if it cannot be recognized afterwards. */
  boolean put(@Nullable String version) {
    String text = part.getFileName() + "\n" + (version == null ? "" : version);
    try {
      attributes(part).write(ATTRIBUTE, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      return true;
    } catch (IOException e) {
      return PartNames.isOurs(part);
    }
  }

  /** Removes the mark from a file that is no longer a part. */
  static void remove(Path file) {
    try {
      attributes(file).delete(ATTRIBUTE);
    } catch (IOException e) {
      // The mark holds the name of the part, so it is void on this file.
    }
  }

  /** Null if there is no mark of this name. */
  private @Nullable String read() throws IOException {
    var attributes = attributes(part);
    if (!attributes.list().contains(ATTRIBUTE)) {
      return null;
    }
    var bytes = ByteBuffer.allocate(LONGEST);
    attributes.read(ATTRIBUTE, bytes);
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    String name = part.getFileName() + "\n";
    return text.startsWith(name) ? text.substring(name.length()) : null;
  }

  private static UserDefinedFileAttributeView attributes(Path file) throws IOException {
    var view =
        Files.getFileAttributeView(
            file, UserDefinedFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view == null) {
      throw new IOException("no extended attributes");
    }
    return view;
  }
}
