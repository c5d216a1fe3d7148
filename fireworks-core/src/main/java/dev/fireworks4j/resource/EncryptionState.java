// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

/** How a resource is encrypted at rest, fixed at its creation, open to values newer than this library. */
public final class EncryptionState extends OpenEnum {
  public static final EncryptionState UNSPECIFIED =
      new EncryptionState("ENCRYPTION_STATE_UNSPECIFIED");
  public static final EncryptionState PLAINTEXT = new EncryptionState("ENCRYPTION_STATE_PLAINTEXT");
  public static final EncryptionState CMEK = new EncryptionState("ENCRYPTION_STATE_CMEK");

  /** Any value, also one newer than this library. */
  public EncryptionState(String value) {
    super(value);
  }
}
