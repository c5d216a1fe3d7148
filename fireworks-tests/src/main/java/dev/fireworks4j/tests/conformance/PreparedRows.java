// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Bodies that do not fit into a line of a table: {@code @chat}, or {@code @chat.part} as a form with one file. */
final class PreparedRows {
  /** Bodies are ASCII, or a character for each byte. */
  static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private static final String CHAT =
      """
      {"messages":[{"role":"user","content":"one"},{"role":"assistant","content":"1"}]}
      {"messages":[{"role":"user","content":"two"},{"role":"assistant","content":"2"}]}
      {"messages":[{"role":"user","content":"three"},{"role":"assistant","content":"3"}]}
      """;
  private static final String BATCH =
      """
      {"custom_id":"r1","body":{"messages":[{"role":"user","content":"one"}],"max_tokens":4}}
      {"custom_id":"r2","body":{"messages":[{"role":"user","content":"two"}],"max_tokens":4}}
      {"custom_id":"r3","body":{"messages":[{"role":"user","content":"three"}],"max_tokens":4}}
      """;

  /** A {@code tar.gz} with {@code test_x.py} in it. */
  private static final String ARCHIVE =
      "H4sIAAAAAAACAytJLS6Jr9ArqGSgHTAAAjMTEzANBOi0gYGJAYOhqaGRqbGxiQlI3NDI3MiYQcGAgQ6gtLgksQjolKL8/BJ86g"
          + "jJo3tuiICU1DSF1LLEnNLEklSNovxyTSsuBSAoSi0pLcpTMORiGAWjYBSMglEwLAEAXSoMCAAIAAA=";

  private static final Map<String, String> ROWS =
      Map.of(
          "@chat",
          CHAT,
          "@batch",
          BATCH,
          "@badBatch",
          BATCH.replaceFirst("user", "bananas"),
          "@extraBatch",
          BATCH.replaceFirst("\"max_tokens\"", "\"extra_body\":{},\"max_tokens\""),
          "@sameBatch",
          BATCH.replace("r2", "r1"),
          "@archive",
          new String(Base64.getDecoder().decode(ARCHIVE), BYTES));

  private PreparedRows() {}

  /** The text of a body that a table names. */
  static String body(String given) {
    if (!given.startsWith("@")) {
      return given;
    }
    boolean isPart = given.endsWith(".part");
    String name = isPart ? given.substring(0, given.length() - ".part".length()) : given;
    String rows = ROWS.get(name);
    if (rows == null) {
      throw new IllegalArgumentException("no body " + name);
    }
    return isPart ? part(rows) : rows;
  }

  /** {@code chatBytes} and the like. */
  static Map<String, String> sizes() {
    var sizes = new HashMap<String, String>();
    ROWS.forEach(
        (name, rows) ->
            sizes.put(name.substring(1) + "Bytes", String.valueOf(rows.getBytes(BYTES).length)));
    return sizes;
  }

  private static String part(String rows) {
    return "--rows\r\nContent-Disposition: form-data; name=\"file\"; filename=\"input.jsonl\"\r\n"
        + "Content-Type: application/octet-stream\r\n\r\n"
        + rows
        + "\r\n--rows--\r\n";
  }
}
