// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.resource.OpenEnum;

/** Loss method of preference and reinforcement training, open to values newer than this library. */
public final class LossMethod extends OpenEnum {
  public static final LossMethod UNSPECIFIED = new LossMethod("METHOD_UNSPECIFIED");
  public static final LossMethod GRPO = new LossMethod("GRPO");
  public static final LossMethod DAPO = new LossMethod("DAPO");
  public static final LossMethod DPO = new LossMethod("DPO");
  public static final LossMethod ORPO = new LossMethod("ORPO");
  public static final LossMethod GSPO_TOKEN = new LossMethod("GSPO_TOKEN");

  /** Any value, also one newer than this library. */
  public LossMethod(String value) {
    super(value);
  }
}
