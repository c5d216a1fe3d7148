// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.site;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Addresses of the repository's files on the site: in the same folders, so that links between them stay short. */
final class SiteAddress {
  private static final Pattern IMAGE = Pattern.compile(".*\\.(png|svg|webp)");

  private SiteAddress() {}

  static boolean isImage(Path file) {
    return IMAGE.matcher(file.toString()).matches();
  }

  /** Of a file, relative to the repository: {@code docs/README.md} stands at {@code docs/index.html}. */
  static String ofFile(Path file) {
    String path = slashes(file);
    if (isImage(file)) {
      return path;
    }
    if (file.endsWith("README.md")) {
      return path.substring(0, path.length() - "README.md".length()) + "index.html";
    }
    return (path.endsWith(".md") ? path.substring(0, path.length() - 3) : path) + ".html";
  }

  /** Of the list of a folder. */
  static String ofFolder(Path folder) {
    return slashes(folder) + "/index.html";
  }

  /** The relative link from a page to another target of the site. */
  static String from(String page, String target) {
    return root(page) + target;
  }

  /** The relative link from a page to the top of the site: nothing, or {@code ../} once or more. */
  static String root(String page) {
    return "../".repeat((int) page.chars().filter(each -> each == '/').count());
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}
