// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.page;

import dev.fireworks4j.internal.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Remembers page tokens by 128 bits of their digest: a token may have hundreds of characters, a list many pages. */
final class SeenTokens {
  private final Set<Digest> digests = new HashSet<>();

  private record Digest(long high, long low) {}

  /** False if the token was added before. */
  boolean add(String token) {
    var bytes = ByteBuffer.wrap(Sha256.newDigest().digest(token.getBytes(StandardCharsets.UTF_8)));
    return digests.add(new Digest(bytes.getLong(), bytes.getLong()));
  }
}
