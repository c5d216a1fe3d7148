// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import dev.fireworks4j.data.DatasetValidation;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.data.ValidationReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Checks rows that stand in a text. */
abstract class ValidationFixture {
  static final String GOOD =
      "{'messages':[{'role':'user','content':'hi'},{'role':'assistant','content':'ho'}]}";
  static final String PAIR =
      "{'input':{'messages':[{'role':'user','content':'hi'}]},"
          + "'preferred_output':[{'role':'assistant','content':'a'}],"
          + "'non_preferred_output':[{'role':'assistant','content':'b'}]}";

  static ValidationReport check(RowFormat format, String rows) throws IOException {
    byte[] bytes = rows.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return DatasetValidation.of(format).check("rows.jsonl", new ByteArrayInputStream(bytes));
  }

  static String three(String row) {
    return String.join("\n", row, row, row);
  }

  static String first(RowFormat format, String rows) throws IOException {
    return check(format, rows).problems().get(0).toString();
  }
}
