// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/** Whether a model can be used, open to values newer than this library. */
public record ModelState(String value) implements OpenEnum {
  public static final ModelState UNSPECIFIED = new ModelState("STATE_UNSPECIFIED");

  /** Its files are not complete yet. */
  public static final ModelState UPLOADING = new ModelState("UPLOADING");

  public static final ModelState READY = new ModelState("READY");

  public ModelState {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
