// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rules of the {@code .gitignore} files of a folder and of those above it. The last rule that matches decides. */
final class IgnoreRules {
  static final IgnoreRules NONE = new IgnoreRules(List.of());

  private final List<Rule> rules;

  private IgnoreRules(List<Rule> rules) {
    this.rules = rules;
  }

  private record Rule(Pattern path, boolean isForFoldersOnly, boolean isTakenBack) {}

  /**
   * These rules and those of one more file.
   *
   * @param folder path of the file's folder from the top, with a slash at its end; empty at the top
   */
  IgnoreRules and(String folder, List<String> lines) {
    var all = new ArrayList<>(rules);
    for (String line : lines) {
      String text = line.stripTrailing();
      if (!text.isEmpty() && !text.startsWith("#")) {
        all.add(rule(folder, text));
      }
    }
    return new IgnoreRules(all);
  }

  /** Whether a path from the top, with slashes, is left out. */
  boolean cover(String path, boolean isFolder) {
    boolean isCovered = false;
    for (Rule rule : rules) {
      if ((isFolder || !rule.isForFoldersOnly) && rule.path.matcher(path).matches()) {
        isCovered = !rule.isTakenBack;
      }
    }
    return isCovered;
  }

  private static Rule rule(String folder, String text) {
    boolean isTakenBack = text.startsWith("!");
    String glob = isTakenBack ? text.substring(1) : text;
    boolean isForFoldersOnly = glob.endsWith("/");
    glob = isForFoldersOnly ? glob.substring(0, glob.length() - 1) : glob;
    boolean isAnywhere = glob.indexOf('/') < 0;
    glob = glob.startsWith("/") ? glob.substring(1) : glob;
    String above = Pattern.quote(folder) + (isAnywhere ? "(?:.*/)?" : "");
    return new Rule(
        Pattern.compile(above + pattern(glob), Pattern.DOTALL), isForFoldersOnly, isTakenBack);
  }

  private static String pattern(String glob) {
    var pattern = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      int classEnd = c == '[' ? glob.indexOf(']', i + 2) : -1;
      if (glob.startsWith("**/", i)) {
        pattern.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        pattern.append(".*");
        i++;
      } else if (c == '*') {
        pattern.append("[^/]*");
      } else if (c == '?') {
        pattern.append("[^/]");
      } else if (classEnd > 0) {
        pattern.append(characters(glob.substring(i + 1, classEnd)));
        i = classEnd;
      } else {
        i += c == '\\' && i + 1 < glob.length() ? 1 : 0;
        pattern.append(Pattern.quote(glob.substring(i, i + 1)));
      }
    }
    return pattern.toString();
  }

  private static String characters(String set) {
    boolean isNegated = set.startsWith("!") || set.startsWith("^");
    String members = (isNegated ? set.substring(1) : set).replaceAll("[^\\w-]", "\\\\$0");
    return (isNegated ? "[^/" : "[") + members + "]";
  }
}
