// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

/** Number format that a model is served in, open to values newer than this library. */
public final class Precision extends OpenEnum {
  public static final Precision UNSPECIFIED = new Precision("PRECISION_UNSPECIFIED");
  public static final Precision FP16 = new Precision("FP16");
  public static final Precision FP8 = new Precision("FP8");
  public static final Precision FP8_MM = new Precision("FP8_MM");
  public static final Precision FP8_AR = new Precision("FP8_AR");
  public static final Precision FP8_MM_KV_ATTN = new Precision("FP8_MM_KV_ATTN");
  public static final Precision FP8_KV = new Precision("FP8_KV");
  public static final Precision FP8_MM_V2 = new Precision("FP8_MM_V2");
  public static final Precision FP8_V2 = new Precision("FP8_V2");
  public static final Precision FP8_MM_KV_ATTN_V2 = new Precision("FP8_MM_KV_ATTN_V2");
  public static final Precision NF4 = new Precision("NF4");
  public static final Precision FP4 = new Precision("FP4");
  public static final Precision BF16 = new Precision("BF16");
  public static final Precision FP4_BLOCKSCALED_MM = new Precision("FP4_BLOCKSCALED_MM");
  public static final Precision FP4_MX_MOE = new Precision("FP4_MX_MOE");

  /** Any value, also one newer than this library. */
  public Precision(String value) {
    super(value);
  }
}
