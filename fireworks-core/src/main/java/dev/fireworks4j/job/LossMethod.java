// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/** Loss method of preference and reinforcement training, open to values newer than this library. */
public record LossMethod(String value) implements OpenEnum {
  public static final LossMethod UNSPECIFIED = new LossMethod("METHOD_UNSPECIFIED");
  public static final LossMethod GRPO = new LossMethod("GRPO");
  public static final LossMethod DAPO = new LossMethod("DAPO");
  public static final LossMethod DPO = new LossMethod("DPO");
  public static final LossMethod ORPO = new LossMethod("ORPO");
  public static final LossMethod GSPO_TOKEN = new LossMethod("GSPO_TOKEN");

  public LossMethod {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
