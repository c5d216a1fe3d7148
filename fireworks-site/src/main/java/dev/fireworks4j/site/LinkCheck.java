// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.site;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks that every link of a folder of pages leads to a file and an anchor. Links to other sites are not checked, and
 * neither are anchors on pages of the API: every JDK's Javadoc has a few missing ones, and doclint checks the links in
 * comments.
 */
final class LinkCheck {
  private static final Pattern LINK =
      Pattern.compile("<[^<>]*?\\s(?:href|src)=(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern ANCHOR = Pattern.compile("\\sid=\"([^\"]*)\"");

  private final Path site;
  private final Map<Path, Set<String>> anchors = new HashMap<>();
  private final Map<Path, Set<String>> links = new TreeMap<>();

  private final List<String> broken = new ArrayList<>();

  private LinkCheck(Path site) {
    this.site = site;
  }

  /** The broken links, a line each, and duplicate anchors. */
  static List<String> of(Path site) throws IOException {
    var check = new LinkCheck(site);
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".html")).toList()) {
        check.read(file);
      }
    }
    return check.broken();
  }

  private void read(Path file) throws IOException {
    String html = Files.readString(file);
    var found = new HashSet<String>();
    Matcher link = LINK.matcher(html);
    while (link.find()) {
      found.add(HtmlText.unescape(link.group(1) == null ? link.group(2) : link.group(1)));
    }
    links.put(file, found);
    var ids = new HashSet<String>();
    Matcher anchor = ANCHOR.matcher(html);
    while (anchor.find()) {
      if (!ids.add(HtmlText.unescape(anchor.group(1))) && !isOfJavadoc(file)) {
        broken.add(site.relativize(file) + ": two elements have the id " + anchor.group(1));
      }
    }
    anchors.put(file, ids);
  }

  private List<String> broken() {
    links.forEach(
        (file, found) ->
            found.stream()
                .filter(link -> !link.matches("[a-z]+:.*") && !leadsSomewhere(file, link))
                .sorted()
                .map(link -> site.relativize(file) + ": " + link + " leads nowhere")
                .forEach(broken::add));
    return broken;
  }

  private boolean leadsSomewhere(Path file, String link) {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    Path target = path.isEmpty() ? file : file.resolveSibling(decoded(path)).normalize();
    if (!target.startsWith(site) || !Files.isRegularFile(target)) {
      return false;
    }
    String anchor = hash < 0 || isOfJavadoc(target) ? "" : decoded(link.substring(hash + 1));
    return anchor.isEmpty() || anchors.getOrDefault(target, Set.of()).contains(anchor);
  }

  private boolean isOfJavadoc(Path file) {
    return file.startsWith(site.resolve("api"));
  }

  private static String decoded(String link) {
    return URLDecoder.decode(link.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
