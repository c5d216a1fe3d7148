// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import dev.fireworks4j.internal.KnownValues;
import java.util.Objects;

/**
 * How a resource is encrypted at rest, fixed at its creation, open to values newer than this library.
 *
 * @param value the text on the wire, e.g. {@code ENCRYPTION_STATE_PLAINTEXT}
 */
public record EncryptionState(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final EncryptionState UNSPECIFIED =
      new EncryptionState(KNOWN.add("ENCRYPTION_STATE_UNSPECIFIED"));
  public static final EncryptionState PLAINTEXT =
      new EncryptionState(KNOWN.add("ENCRYPTION_STATE_PLAINTEXT"));
  public static final EncryptionState CMEK =
      new EncryptionState(KNOWN.add("ENCRYPTION_STATE_CMEK"));

  public EncryptionState {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public boolean isKnown() {
    return KNOWN.contains(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
