// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.site;

import dev.fireworks4j.site.GuideIndex.GuideEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The frame around each page: head, search, guide, contents, and the way to the next page. */
final class SiteTemplate {
  private static final Pattern HOLE = Pattern.compile("\\{\\{(\\w+)}}");

  private final GuideIndex guide;
  private final String frame;

  SiteTemplate(GuideIndex guide) throws IOException {
    this.guide = guide;
    this.frame = resource("page.html");
  }

  /** A file that lies beside this class. */
  static String resource(String name) throws IOException {
    try (InputStream stream = SiteTemplate.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  String page(SitePage document) {
    Map<String, String> parts =
        Map.of(
            "title", HtmlText.escape(document.title()),
            "root", SiteAddress.root(document.target()),
            "guide", groups(document.target()),
            "contents", contents(document),
            "turn", neighbors(document.target()),
            "body", document.html());
    return HOLE.matcher(frame)
        .replaceAll(
            hole -> Matcher.quoteReplacement(Objects.requireNonNull(parts.get(hole.group(1)))));
  }

  private String groups(String here) {
    return guide.groups().entrySet().stream()
        .map(
            group ->
                group.getValue().stream()
                    .map(entry -> "<li>" + link(here, entry) + "</li>\n")
                    .collect(
                        Collectors.joining(
                            "",
                            "<h2>" + HtmlText.escape(group.getKey()) + "</h2>\n<ul>\n",
                            "</ul>\n")))
        .collect(Collectors.joining());
  }

  private static String contents(SitePage document) {
    String items =
        document.sections().stream()
            .filter(section -> section.level() == 2)
            .map(
                section ->
                    "<li><a href=\"#%s\">%s</a></li>\n"
                        .formatted(section.anchor(), HtmlText.escape(section.heading())))
            .collect(Collectors.joining());
    return items.isEmpty() ? "" : "<h2>On this page</h2>\n<ul>\n" + items + "</ul>\n";
  }

  private String neighbors(String here) {
    List<GuideEntry> entries = guide.entries();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).target().equals(here)) {
        String before = i == 0 ? "" : anchor(here, entries.get(i - 1), " rel=\"prev\"");
        String after =
            i == entries.size() - 1 ? "" : anchor(here, entries.get(i + 1), " rel=\"next\"");
        return "<nav class=\"turn\" aria-label=\"Pages\">" + before + after + "</nav>";
      }
    }
    return "";
  }

  private static String link(String here, GuideEntry entry) {
    String current = entry.target().equals(here) ? " aria-current=\"page\"" : "";
    return anchor(here, entry, current);
  }

  private static String anchor(String here, GuideEntry entry, String attribute) {
    return "<a href=\"%s\"%s>%s</a>"
        .formatted(
            SiteAddress.from(here, entry.target()), attribute, HtmlText.escape(entry.title()));
  }
}
