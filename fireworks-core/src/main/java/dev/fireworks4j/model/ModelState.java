// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.resource.OpenEnum;

/** Whether a model can be used, open to values newer than this library. */
public final class ModelState extends OpenEnum {
  public static final ModelState UNSPECIFIED = new ModelState("STATE_UNSPECIFIED");

  /** Its files are not complete yet. */
  public static final ModelState UPLOADING = new ModelState("UPLOADING");

  public static final ModelState READY = new ModelState("READY");

  /** Any value, also one newer than this library. */
  public ModelState(String value) {
    super(value);
  }
}
