// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;

/**
 * The order of the guide, read from its index: the links below each heading but the first.
 *
 * @param groups the entries by the name of their group
 */
record GuideIndex(Map<String, List<GuideEntry>> groups) {
  /** A page of the guide: its title in links, and its address on the site. */
  record GuideEntry(String title, String target) {}

  static GuideIndex of(Path index, String text) {
    var groups = new LinkedHashMap<String, List<GuideEntry>>();
    Parser.builder()
        .extensions(MarkdownReader.EXTENSIONS)
        .build()
        .parse(text)
        .accept(
            new AbstractVisitor() {
              private String group = "";

              @Override
              public void visit(Heading heading) {
                group = heading.getLevel() == 1 ? "" : PlainText.of(heading);
              }

              @Override
              public void visit(Link link) {
                if (group.isEmpty()) {
                  return;
                }
                Path page = index.resolveSibling(link.getDestination()).normalize();
                groups
                    .computeIfAbsent(group, name -> new ArrayList<>())
                    .add(new GuideEntry(PlainText.of(link), SiteAddress.ofFile(page)));
              }
            });
    return new GuideIndex(groups);
  }

  /** All pages in their order. */
  List<GuideEntry> entries() {
    return groups.values().stream().flatMap(List::stream).toList();
  }
}
