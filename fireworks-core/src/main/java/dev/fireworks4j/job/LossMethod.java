// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.KnownValues;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/**
 * Loss method of preference and reinforcement training, open to values newer than this library.
 *
 * @param value the text on the wire, e.g. {@code GRPO}
 */
public record LossMethod(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final LossMethod UNSPECIFIED = new LossMethod(KNOWN.add("METHOD_UNSPECIFIED"));
  public static final LossMethod GRPO = new LossMethod(KNOWN.add("GRPO"));
  public static final LossMethod DAPO = new LossMethod(KNOWN.add("DAPO"));
  public static final LossMethod DPO = new LossMethod(KNOWN.add("DPO"));
  public static final LossMethod ORPO = new LossMethod(KNOWN.add("ORPO"));
  public static final LossMethod GSPO_TOKEN = new LossMethod(KNOWN.add("GSPO_TOKEN"));

  public LossMethod {
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
