// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import dev.fireworks4j.data.ProblemKind;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.data.RowProblem;
import dev.fireworks4j.data.codec.RowCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.function.Consumer;
import okio.Buffer;
import okio.ByteString;

/**
 * Splits files into rows and checks each; holds one row at a time, in the segments that were read, never in one array.
 */
final class RowFileCheck implements RowCodec.RowCheck {
  static final int LONGEST_ROW_BYTES = 20 * 1024 * 1024;
  static final ByteString BYTE_ORDER_MARK = ByteString.encodeUtf8("\uFEFF");
  private static final int CHUNK_BYTES = 64 * 1024;
  private static final int LONGEST_BLANK = 4 * 1024;

  private final byte[] chunk = new byte[CHUNK_BYTES];
  private final Buffer row = new Buffer();
  private final RowLexer lexer = new RowLexer();
  private final CustomIds ids;
  private final Consumer<RowProblem> problems;
  private final RowFormatRules rules;
  private String file = "";
  private long line;
  private long rowBytes;
  private long rows;
  private long bytes;

  RowFileCheck(RowFormat format, Consumer<RowProblem> problems) {
    this.problems = problems;
    this.ids = new CustomIds(problems);
    this.rules = new RowFormatRules(format, ids);
  }

  @Override
  public void file(String name, InputStream rows) throws IOException {
    file = name;
    line = 1;
    ids.file(name);
    begin();
    int read = rows.readNBytes(chunk, 0, CHUNK_BYTES);
    ForeignFile foreign = ForeignFile.of(chunk, read);
    if (foreign != null) {
      problems.accept(new RowProblem(foreign.kind(), name, 0, 0, "", foreign.advice()));
      return;
    }
    while (read > 0) {
      cut(read);
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException("the thread was interrupted");
      }
      read = rows.read(chunk);
    }
    if (rowBytes > 0) {
      endRow();
    }
  }

  private void cut(int to) throws IOException {
    int start = 0;
    while (start < to) {
      int end = lexer.scan(chunk, start, to);
      keep(start, end);
      start = end;
      if (end < to) {
        bytes++;
        endRow();
        line++;
        start++;
        begin();
      }
    }
  }

  private void keep(int from, int to) {
    rowBytes += to - from;
    bytes += to - from;
    if (rowBytes <= LONGEST_ROW_BYTES) {
      row.write(chunk, from, to - from);
    }
  }

  private void begin() {
    row.clear();
    rowBytes = 0;
    lexer.begin();
  }

  private void endRow() throws IOException {
    lexer.end();
    boolean hasMark = row.rangeEquals(0, BYTE_ORDER_MARK);
    if (hasMark) {
      report(
          ProblemKind.BYTE_ORDER_MARK,
          1,
          "begins with a byte-order mark; save the file as UTF-8 without one");
    }
    if (isBlank(hasMark ? BYTE_ORDER_MARK.size() : 0)) {
      report(ProblemKind.BLANK_LINE, 1, "nothing on this line; remove it");
      return;
    }
    rows++;
    ProblemKind wrong = lexer.kind();
    if (rowBytes > LONGEST_ROW_BYTES) {
      report(ProblemKind.ROW_TOO_LONG, 1, rowBytes + " bytes; shorten it to 20 MiB");
    } else if (wrong != null) {
      report(wrong, JsonRow.column(row, lexer.problemOffset(), lexer.isAscii()), lexer.advice());
    } else {
      rules.check(new JsonRow(row, lexer, new LineProblems(file, line, problems)));
    }
  }

  private boolean isBlank(long from) {
    if (rowBytes > LONGEST_BLANK) {
      return false;
    }
    for (long i = from; i < rowBytes; i++) {
      byte letter = row.getByte(i);
      if (letter != ' ' && letter != '\t' && letter != '\r') {
        return false;
      }
    }
    return true;
  }

  private void report(ProblemKind kind, long column, String message) {
    problems.accept(new RowProblem(kind, file, line, column, "", message));
  }

  @Override
  public void end() throws IOException {
    ids.end();
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public void close() throws IOException {
    ids.close();
  }
}
