// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import dev.fireworks4j.internal.KnownValues;
import java.util.Objects;

/**
 * Number format that a model is served in, open to values newer than this library.
 *
 * @param value the text on the wire, e.g. {@code FP16}
 */
public record Precision(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final Precision UNSPECIFIED = new Precision(KNOWN.add("PRECISION_UNSPECIFIED"));
  public static final Precision FP16 = new Precision(KNOWN.add("FP16"));
  public static final Precision FP8 = new Precision(KNOWN.add("FP8"));
  public static final Precision FP8_MM = new Precision(KNOWN.add("FP8_MM"));
  public static final Precision FP8_AR = new Precision(KNOWN.add("FP8_AR"));
  public static final Precision FP8_MM_KV_ATTN = new Precision(KNOWN.add("FP8_MM_KV_ATTN"));
  public static final Precision FP8_KV = new Precision(KNOWN.add("FP8_KV"));
  public static final Precision FP8_MM_V2 = new Precision(KNOWN.add("FP8_MM_V2"));
  public static final Precision FP8_V2 = new Precision(KNOWN.add("FP8_V2"));
  public static final Precision FP8_MM_KV_ATTN_V2 = new Precision(KNOWN.add("FP8_MM_KV_ATTN_V2"));
  public static final Precision NF4 = new Precision(KNOWN.add("NF4"));
  public static final Precision FP4 = new Precision(KNOWN.add("FP4"));
  public static final Precision BF16 = new Precision(KNOWN.add("BF16"));
  public static final Precision FP4_BLOCKSCALED_MM = new Precision(KNOWN.add("FP4_BLOCKSCALED_MM"));
  public static final Precision FP4_MX_MOE = new Precision(KNOWN.add("FP4_MX_MOE"));

  public Precision {
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
