// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/** State of a dataset. There is no failed one: look at {@code status} too. Open to values newer than this library. */
public record DatasetState(String value) implements OpenEnum {
  public static final DatasetState UNSPECIFIED = new DatasetState("STATE_UNSPECIFIED");
  public static final DatasetState UPLOADING = new DatasetState("UPLOADING");
  public static final DatasetState READY = new DatasetState("READY");

  public DatasetState {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
