// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import java.util.Objects;

/**
 * A credential that prints as {@code ***} everywhere; only {@link #reveal()} gives its text.
 *
 * @param reveal the text itself; keep it out of logs
 */
public record Secret(String reveal) {

  public Secret {
    Objects.requireNonNull(reveal, "secret");
  }

  /** Wraps a credential. */
  public static Secret of(String text) {
    return new Secret(text);
  }

  @Override
  public String toString() {
    return "***";
  }
}
