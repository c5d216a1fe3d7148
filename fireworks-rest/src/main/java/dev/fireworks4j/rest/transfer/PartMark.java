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
 * Tells a part that this library made from a file of the user's with the same name: an extended attribute that holds
 * the name, so that it means nothing once the file has another one, and the version of the content. Where the file
 * system has no such attributes, only names that nobody else chooses count.
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

  /** Version of the content that the part is of; null if that is not known. */
  @Nullable String version() {
    try {
      String version = read();
      return version == null || version.isEmpty() ? null : version;
    } catch (IOException e) {
      return null;
    }
  }

  /** Marks a part that the library just made; false if it cannot be told from others afterwards. */
  boolean put(@Nullable String version) {
    String text = part.getFileName() + "\n" + (version == null ? "" : version);
    try {
      attributes(part).write(ATTRIBUTE, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      return true;
    } catch (IOException e) {
      return PartNames.isOurs(part);
    }
  }

  /** Takes the mark off a file that is a part no more. */
  static void remove(Path file) {
    try {
      attributes(file).delete(ATTRIBUTE);
    } catch (IOException e) {
      // The mark holds the name of the part, so it means nothing on this file.
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
