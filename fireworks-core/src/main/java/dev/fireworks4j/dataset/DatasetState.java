// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

import dev.fireworks4j.resource.OpenEnum;

/** State of a dataset. There is no failed one: look at {@code status} too. Open to values newer than this library. */
public final class DatasetState extends OpenEnum {
  public static final DatasetState UNSPECIFIED = new DatasetState("STATE_UNSPECIFIED");
  public static final DatasetState UPLOADING = new DatasetState("UPLOADING");
  public static final DatasetState READY = new DatasetState("READY");

  /** Any value, also one newer than this library. */
  public DatasetState(String value) {
    super(value);
  }
}
