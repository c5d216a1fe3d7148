// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import dev.fireworks4j.data.MetricsRow;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.data.RowProblem;
import dev.fireworks4j.data.codec.RowCodec;
import dev.fireworks4j.rest.json.JsonCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows on Moshi's tokens. */
public final class MoshiRowCodec implements RowCodec {

  /** Called by {@link java.util.ServiceLoader}. */
  public MoshiRowCodec() {}

  @Override
  public RowCheck check(RowFormat format, Consumer<RowProblem> problems) {
    return new RowFileCheck(format, problems);
  }

  @Override
  public byte[] write(Map<String, ? extends @Nullable Object> row) {
    try {
      return JsonCodec.write(row);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public List<MetricsRow> readMetrics(InputStream metrics) throws IOException {
    return MetricsReader.read(metrics);
  }
}
