// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import java.util.Objects;

/** How a resource is encrypted at rest, fixed at its creation, open to values newer than this library. */
public record EncryptionState(String value) implements OpenEnum {
  public static final EncryptionState UNSPECIFIED =
      new EncryptionState("ENCRYPTION_STATE_UNSPECIFIED");
  public static final EncryptionState PLAINTEXT = new EncryptionState("ENCRYPTION_STATE_PLAINTEXT");
  public static final EncryptionState CMEK = new EncryptionState("ENCRYPTION_STATE_CMEK");

  public EncryptionState {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
