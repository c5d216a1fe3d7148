// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data.codec;

import dev.fireworks4j.data.MetricsRow;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.data.RowProblem;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of rows, which core leaves to an adapter; found by {@link java.util.ServiceLoader}. Safe for many threads.
 */
public interface RowCodec {

  /**
   * Begins to check the rows of a dataset.
   *
   * @param problems told of every problem; problems of all rows together come last
   */
  RowCheck check(RowFormat format, Consumer<RowProblem> problems);

  /** One row as JSON without a line end; nulls inside are written. */
  byte[] write(Map<String, ? extends @Nullable Object> row);

  /**
   * Reads a metrics file to its end, and leaves the stream open.
   *
   * @throws dev.fireworks4j.error.UnexpectedAnswerException if a line is no row
   * @throws IOException if reading fails
   */
  List<MetricsRow> readMetrics(InputStream metrics) throws IOException;

  /** One check, file after file. Belongs to one thread. */
  interface RowCheck extends Closeable {
    /**
     * Checks all rows of a file in constant memory, and leaves the stream open.
     *
     * @param name as problems name the file
     */
    void file(String name, InputStream rows) throws IOException;

    /** Reports problems of all rows together, such as ids used twice. */
    void end() throws IOException;

    /** Rows seen so far, good and bad. */
    long rows();

    /** Bytes seen so far. */
    long bytes();
  }
}
