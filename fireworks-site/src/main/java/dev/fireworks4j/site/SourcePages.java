// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.site;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pages for link targets that are not documents: files of code, and folders of them. */
final class SourcePages {
  // The tags around code of the guide.
  private static final Pattern TAG = Pattern.compile("(?m)^ *// (?:tag|end)::.*\\R");

  private SourcePages() {}

  static SitePage ofFile(Path file, String text) {
    String name = file.getFileName().toString();
    String language = name.substring(name.lastIndexOf('.') + 1);
    return page(
        SiteAddress.ofFile(file),
        file,
        "<pre tabindex=\"0\"><code>"
            + CodeHighlighter.of(language).html(TAG.matcher(text).replaceAll(""))
            + "</code></pre>\n");
  }

  static SitePage ofFolder(Path folder, List<Path> files) {
    String items =
        files.stream()
            .map(file -> folder.relativize(file))
            .map(name -> "<li><a href=\"%s\">%s</a></li>".formatted(SiteAddress.ofFile(name), name))
            .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>\n"));
    return page(SiteAddress.ofFolder(folder), folder, items);
  }

  private static SitePage page(String target, Path path, String content) {
    String title = path.getFileName().toString();
    String html =
        "<h1>%s</h1>\n<p class=\"path\">%s</p>\n%s"
            .formatted(HtmlText.escape(title), HtmlText.escape(path.toString()), content);
    return new SitePage(target, title, html, List.of());
  }
}
