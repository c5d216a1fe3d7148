// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.internal.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Names of parts: the target's with {@code .part}, and others for the case that it is taken or too long. */
final class PartNames {
  /** Maximum number of running or abandoned downloads to one target. */
  static final int MAX_NAMES = 100;

  private static final int LONGEST_BYTES = 255;
  private static final Pattern OURS = Pattern.compile(".*\\.fireworks4j-\\d+\\.part");

  private PartNames() {}

  /** The name that is tried at the given place, from 0 on. */
  static Path of(Path target, int place) {
    String name = String.valueOf(target.getFileName());
    if (place == 0) {
      return target.resolveSibling(name + ".part");
    }
    String end = ".fireworks4j-" + place + ".part";
    int bytes = (name + end).getBytes(StandardCharsets.UTF_8).length;
    return target.resolveSibling((bytes > LONGEST_BYTES ? hash(name) : name) + end);
  }

  /** Whether only the library would choose such a name. */
  static boolean isOurs(Path part) {
    return OURS.matcher(String.valueOf(part.getFileName())).matches();
  }

  private static String hash(String name) {
    byte[] digest = Sha256.newDigest().digest(name.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 16);
  }
}
