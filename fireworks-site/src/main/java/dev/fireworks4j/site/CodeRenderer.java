// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.site;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Blocks of code in colors, and types of the library as links to their pages in the API documentation. */
final class CodeRenderer implements NodeRenderer {
  private static final Pattern PLACE_FOR_A_BREAK =
      Pattern.compile("(?<=[\\w)])(?=[.:][A-Za-z])|(?<=[/_?=])(?=\\w)|(?<=\\()(?=[\\w\"])");

  private final HtmlWriter html;
  private final ApiTypes types;
  private final String here;

  CodeRenderer(HtmlNodeRendererContext context, ApiTypes types, String here) {
    this.html = context.getWriter();
    this.types = types;
    this.here = here;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(FencedCodeBlock.class, Code.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof FencedCodeBlock block) {
      String language = block.getInfo() == null ? "" : block.getInfo();
      html.raw(
          "<pre tabindex=\"0\"><code>" + CodeHighlighter.of(language).html(block.getLiteral()));
      html.raw("</code></pre>\n");
    } else if (node instanceof Code code) {
      inline(code);
    }
  }

  private void inline(Code code) {
    String address = isInLink(code) ? null : types.pageOf(code.getLiteral()).orElse(null);
    if (address != null) {
      html.tag("a", Map.of("href", SiteAddress.from(here, address)));
    }
    html.raw("<code>" + breakable(code.getLiteral()) + "</code>");
    if (address != null) {
      html.tag("/a");
    }
  }

  /** Lines may end where a reader would end them, so that columns of code need not be wide. */
  private static String breakable(String code) {
    return Stream.of(PLACE_FOR_A_BREAK.split(code))
        .map(HtmlText::escape)
        .collect(Collectors.joining("<wbr>"));
  }

  private static boolean isInLink(Node node) {
    for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (parent instanceof Link || parent instanceof Heading) {
        return true;
      }
    }
    return false;
  }
}
