// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.site;

import dev.fireworks4j.site.SitePage.Section;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Cuts a page at its headings. */
final class PageSections {
  private final List<Section> sections = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String heading = "";
  private String anchor = "";
  private int level;

  private PageSections() {}

  static List<Section> of(Node document, HeadingAnchors anchors) {
    var cut = new PageSections();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading next) {
        cut.end();
        cut.heading = PlainText.of(next);
        cut.anchor = anchors.of(next);
        cut.level = next.getLevel();
      } else {
        cut.text.append(PlainText.of(node)).append('\n');
      }
    }
    cut.end();
    return cut.sections;
  }

  private void end() {
    if (!heading.isEmpty() || !text.isEmpty()) {
      sections.add(new Section(heading, anchor, level, text.toString().strip()));
    }
    text.setLength(0);
  }
}
