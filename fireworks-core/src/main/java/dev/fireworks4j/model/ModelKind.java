// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.resource.OpenEnum;

/** What a model is made of, open to values newer than this library. */
public final class ModelKind extends OpenEnum {
  public static final ModelKind UNSPECIFIED = new ModelKind("KIND_UNSPECIFIED");
  public static final ModelKind HF_BASE_MODEL = new ModelKind("HF_BASE_MODEL");

  /** A LoRA adapter: the result of a tuning job that does not tune all parameters. */
  public static final ModelKind HF_PEFT_ADDON = new ModelKind("HF_PEFT_ADDON");

  public static final ModelKind HF_TEFT_ADDON = new ModelKind("HF_TEFT_ADDON");
  public static final ModelKind FLUMINA_BASE_MODEL = new ModelKind("FLUMINA_BASE_MODEL");
  public static final ModelKind FLUMINA_ADDON = new ModelKind("FLUMINA_ADDON");
  public static final ModelKind DRAFT_ADDON = new ModelKind("DRAFT_ADDON");
  public static final ModelKind FIRE_AGENT = new ModelKind("FIRE_AGENT");
  public static final ModelKind LIVE_MERGE = new ModelKind("LIVE_MERGE");
  public static final ModelKind CUSTOM_MODEL = new ModelKind("CUSTOM_MODEL");
  public static final ModelKind EMBEDDING_MODEL = new ModelKind("EMBEDDING_MODEL");
  public static final ModelKind SNAPSHOT_MODEL = new ModelKind("SNAPSHOT_MODEL");

  /** Any value, also one newer than this library. */
  public ModelKind(String value) {
    super(value);
  }
}
