// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.store.Blob;

/**
 * The file of a multipart upload, handed to a custom method under {@link #KEY} in place of a JSON body.
 *
 * @param name as the client gave it
 */
public record MultipartFile(String name, Blob content) {
  /** Cannot collide with a JSON body, which is never multipart. */
  public static final String KEY = "multipart file";
}
