// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.data.RowProblem;
import dev.fireworks4j.data.codec.RowCodec;
import dev.fireworks4j.rest.json.JsonCodec;
import dev.fireworks4j.rest.json.UnreadableJsonException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows on Moshi's tokens. */
public final class MoshiRowCodec implements RowCodec {
  private final JsonCodec json = new JsonCodec();

  /** Called by {@link java.util.ServiceLoader}. */
  public MoshiRowCodec() {}

  @Override
  public Check check(RowFormat format, Consumer<RowProblem> problems) {
    return new RowFileCheck(format, problems);
  }

  @Override
  public byte[] write(Map<String, ? extends @Nullable Object> row) {
    try {
      return json.writeObject(row);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public Map<String, @Nullable Object> read(byte[] row) throws IOException {
    try {
      return json.readObject(new ByteArrayInputStream(row));
    } catch (UnreadableJsonException shapeless) {
      throw new IOException("the row is not one JSON object", shapeless);
    }
  }
}
