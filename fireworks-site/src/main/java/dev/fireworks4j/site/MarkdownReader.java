// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Converts Markdown to pages, with links to pages of the site. */
final class MarkdownReader {
  static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  /** Scrolls separately, also by keys, so that the page does not scroll and the table keeps its role. */
  private static final String WIDE =
      "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Table\">";

  private final Path repository;
  private final ApiTypes types;
  private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();

  MarkdownReader(Path repository, ApiTypes types) {
    this.repository = repository;
    this.types = types;
  }

  /**
   * A page and what it links to.
   *
   * @param links files and folders, relative to the repository; some may not exist
   */
  record ParsedPage(SitePage document, List<Path> links) {}

  /** Reads one file; its path is relative to the repository. */
  ParsedPage read(Path file, String text) {
    String target = SiteAddress.ofFile(file);
    Node document = parser.parse(text);
    var links = new LinkRewriter(file, target);
    document.accept(links);
    var headings = HeadingAnchors.of(document);
    String html =
        HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .attributeProviderFactory(context -> headings)
            .nodeRendererFactory(context -> new CodeRenderer(context, types, target))
            .build()
            .render(document)
            .replace("<table>", WIDE + "<table>")
            .replace("</table>", "</table></div>");
    var sections = PageSections.of(document, headings);
    String title = sections.isEmpty() ? "" : sections.get(0).heading();
    return new ParsedPage(
        new SitePage(target, title.isEmpty() ? file.toString() : title, html, sections),
        links.found);
  }

  /** Rewrites links to the addresses of their targets on the site, and removes what is for the build only. */
  private final class LinkRewriter extends AbstractVisitor {
    private final Path file;
    private final String target;
    private final List<Path> found = new ArrayList<>();

    LinkRewriter(Path file, String target) {
      this.file = file;
      this.target = target;
    }

    @Override
    public void visit(Link link) {
      link.setDestination(rewritten(link.getDestination()));
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      image.setDestination(rewritten(image.getDestination()));
    }

    @Override
    public void visit(HtmlBlock block) {
      if (block.getLiteral().startsWith("<!--")) {
        block.unlink();
      }
    }

    private String rewritten(String destination) {
      if (destination.startsWith("#") || destination.matches("[a-z]+:.*")) {
        return destination;
      }
      int hash = destination.indexOf('#');
      String anchor = hash < 0 ? "" : destination.substring(hash);
      Path linked =
          file.resolveSibling(hash < 0 ? destination : destination.substring(0, hash)).normalize();
      found.add(linked);
      boolean isFolder = repository.resolve(linked).toFile().isDirectory();
      String address = isFolder ? SiteAddress.ofFolder(linked) : SiteAddress.ofFile(linked);
      return SiteAddress.from(target, address) + anchor;
    }
  }
}
