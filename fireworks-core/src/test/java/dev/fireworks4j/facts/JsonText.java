// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the JSON of the fixtures: objects, lists and plain strings. Core has no JSON library, its tests neither. */
final class JsonText {
  private final String text;
  private int at;

  private JsonText(String text) {
    this.text = text;
  }

  static Object parse(String text) {
    return new JsonText(text).value();
  }

  private Object value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> list();
      default -> string();
    };
  }

  private Map<String, Object> object() {
    var members = new LinkedHashMap<String, Object>();
    at++;
    while (peek() != '}') {
      String name = string();
      expect(':');
      members.put(name, value());
      skipComma();
    }
    at++;
    return members;
  }

  private List<Object> list() {
    var items = new ArrayList<Object>();
    at++;
    while (peek() != ']') {
      items.add(value());
      skipComma();
    }
    at++;
    return items;
  }

  private String string() {
    expect('"');
    int end = text.indexOf('"', at);
    String string = text.substring(at, end);
    at = end + 1;
    return string;
  }

  private void skipComma() {
    if (peek() == ',') {
      at++;
    }
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw new IllegalStateException("expected " + wanted + " at " + at);
    }
    at++;
  }

  private char peek() {
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.charAt(at);
  }
}
