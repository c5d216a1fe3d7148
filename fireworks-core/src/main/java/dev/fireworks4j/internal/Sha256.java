// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of the platform. */
public final class Sha256 {
  private Sha256() {}

  /** A digest of no bytes yet. */
  public static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
