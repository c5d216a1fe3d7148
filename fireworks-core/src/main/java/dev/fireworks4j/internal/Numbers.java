// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** An unmodifiable list of numbers that takes 8 bytes for each. */
public final class Numbers extends AbstractList<Double> implements RandomAccess {
  private final double[] values;

  private Numbers(double[] values) {
    this.values = values;
  }

  /** A copy of the first of these. */
  public static Numbers of(double[] values, int count) {
    return new Numbers(Arrays.copyOf(values, count));
  }

  /** A copy; null gives the empty list. */
  public static Numbers of(@Nullable Collection<Double> values) {
    if (values instanceof Numbers numbers) {
      return numbers;
    }
    return new Numbers(
        values == null
            ? new double[0]
            : values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  @Override
  public Double get(int index) {
    return values[index];
  }

  @Override
  public int size() {
    return values.length;
  }

  /** The same in 32 bits each. */
  public float[] floats() {
    var floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
