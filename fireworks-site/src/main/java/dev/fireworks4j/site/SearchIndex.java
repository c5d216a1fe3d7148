// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.site;

import dev.fireworks4j.site.SitePage.Section;
import java.util.ArrayList;
import java.util.List;

/** The search index of the site, as a script that a page can load without a server. */
final class SearchIndex {
  private final List<String> entries = new ArrayList<>();

  /** Each section of a page is found by itself. */
  void add(SitePage document) {
    if (document.sections().isEmpty()) {
      add(document.title(), "Source", document.target(), "");
    }
    for (Section section : document.sections()) {
      String anchor = section.anchor().isEmpty() ? "" : "#" + section.anchor();
      String heading = section.heading().isEmpty() ? document.title() : section.heading();
      add(heading, document.title(), document.target() + anchor, section.text());
    }
  }

  /** Each type is found by its name. */
  void add(ApiTypes types) {
    types.pages().forEach((name, page) -> add(name, "API", page, ""));
  }

  private void add(String heading, String place, String address, String text) {
    String words = text.replaceAll("\\s+", " ");
    entries.add("[%s,%s,%s,%s]".formatted(json(heading), json(place), json(address), json(words)));
  }

  String script() {
    return "window.searchIndex = [\n" + String.join(",\n", entries) + "\n];\n";
  }

  private static String json(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\u003c") + '"';
  }
}
