// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import java.util.ArrayList;
import java.util.Set;

/**
 * Reads a filter by the grammar of google.aip.dev/160: adjacent parts and parts joined by {@code AND} must all hold,
 * and {@code OR} binds tighter than both.
 *
 * <p>Beyond the grammar, spaces are allowed around comparators. Functions, and parentheses on the right of a
 * comparator, are refused.
 */
final class FilterParser {
  // Far more than any filter needs, far less than a thread's stack can hold.
  private static final int DEEPEST_NESTING = 100;
  private static final Set<String> KEYWORDS = Set.of("AND", "OR", "NOT");

  private final FilterText text;
  private int depth;

  private FilterParser(String filter) {
    text = new FilterText(filter);
  }

  /** Reads a filter; a blank one matches everything. */
  static Condition parse(String filter) {
    var parser = new FilterParser(filter);
    if (parser.text.skipSpace().isAtEnd()) {
      return document -> true;
    }
    var condition = parser.expression();
    if (!parser.text.isAtEnd()) {
      throw parser.text.expected("AND, OR or a term");
    }
    return condition;
  }

  private Condition expression() {
    var parts = new ArrayList<Condition>();
    parts.add(alternatives());
    while (text.takeKeyword("AND") || !(text.isAtEnd() || text.isAt(')'))) {
      parts.add(alternatives());
    }
    return parts.size() == 1
        ? parts.get(0)
        : document -> parts.stream().allMatch(part -> part.test(document));
  }

  private Condition alternatives() {
    var parts = new ArrayList<Condition>();
    parts.add(term());
    while (text.takeKeyword("OR")) {
      parts.add(term());
    }
    return parts.size() == 1
        ? parts.get(0)
        : document -> parts.stream().anyMatch(part -> part.test(document));
  }

  private Condition term() {
    text.skipSpace();
    if (text.take('-')) {
      return not(simple());
    }
    if (text.takeKeyword("NOT")) {
      text.skipSpace();
      return not(simple());
    }
    return simple();
  }

  private static Condition not(Condition condition) {
    return document -> !condition.test(document);
  }

  private Condition simple() {
    var condition = text.isAt('(') ? composite() : restriction();
    if (!text.isBetweenTerms()) {
      throw text.expected("a space or ')'");
    }
    text.skipSpace();
    return condition;
  }

  private Condition composite() {
    if (++depth > DEEPEST_NESTING) {
      throw text.failure(
          text.position(), "more than " + DEEPEST_NESTING + " levels of parentheses");
    }
    text.take('(');
    var condition = expression();
    if (!text.take(')')) {
      throw text.expected("')'");
    }
    depth--;
    return condition;
  }

  private Condition restriction() {
    var start = text.position();
    var quoted = text.isAtQuote() ? text.takeQuoted() : null;
    var steps = new ArrayList<String>();
    steps.add(quoted != null ? quoted.text() : fieldOrValue());
    while (text.take('.')) {
      steps.add(step());
    }
    if (text.isAt('(')) {
      throw text.failure(start, "functions are not supported");
    }
    var mentioned = quoted != null && steps.size() == 1 ? quoted : Literal.bare(text.since(start));
    text.skipSpace();
    var operator = text.takeOperator();
    return operator == null
        ? new Mention(mentioned)
        : new Restriction(new QueryPath(steps), operator, value());
  }

  private String fieldOrValue() {
    var start = text.position();
    var name = text.isAt('-') ? "" : text.takeName();
    if (name.isEmpty()) {
      throw text.expected("a field or a value");
    }
    if (KEYWORDS.contains(name)) {
      throw text.failure(start, "expected a field or a value, found " + name);
    }
    return name;
  }

  private String step() {
    var step = text.isAtQuote() ? text.takeQuoted().text() : text.takeName();
    if (step.isEmpty()) {
      throw text.expected("the name of a field");
    }
    return step;
  }

  private Literal value() {
    text.skipSpace();
    if (text.isAtQuote()) {
      return text.takeQuoted();
    }
    var start = text.position();
    var value = text.takeValue();
    if (value.isEmpty()) {
      throw text.expected("a value");
    }
    if (KEYWORDS.contains(value)) {
      throw text.failure(start, "expected a value, found " + value + "; quote it if it is one");
    }
    return Literal.bare(value);
  }
}
