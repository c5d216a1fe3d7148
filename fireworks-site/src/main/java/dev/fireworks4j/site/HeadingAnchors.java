// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.site;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** The ids of a page's headings, made as GitHub makes them, so that links work in both places. */
final class HeadingAnchors extends AbstractVisitor implements AttributeProvider {
  private final IdentityHashMap<Heading, String> anchors = new IdentityHashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();

  private HeadingAnchors() {}

  static HeadingAnchors of(Node document) {
    var anchors = new HeadingAnchors();
    document.accept(anchors);
    return anchors;
  }

  String of(Heading heading) {
    return anchors.getOrDefault(heading, "");
  }

  @Override
  public void visit(Heading heading) {
    String anchor =
        PlainText.of(heading).toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-');
    int earlier = uses.merge(anchor, 1, Integer::sum) - 1;
    anchors.put(heading, earlier == 0 ? anchor : anchor + "-" + earlier);
  }

  @Override
  public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
    if (node instanceof Heading heading) {
      attributes.put("id", of(heading));
    }
  }
}
