// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

/** A filter or an order that cannot be read; the message says what was expected and where. */
public final class QuerySyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  QuerySyntaxException(String parameter, int position, String problem) {
    super("invalid " + parameter + " at position " + position + ": " + problem);
  }
}
