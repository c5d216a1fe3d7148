// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.site;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks comments, texts, annotations and keywords of code with the class of a {@code span} each. */
final class CodeHighlighter {
  private static final List<String> KINDS = List.of("comment", "text", "annotation", "keyword");
  private static final String JVM_KEYWORDS =
      "abstract|assert|boolean|break|case|catch|class|continue|default|do|double|else|enum|extends|false|final"
          + "|finally|for|if|implements|import|in|instanceof|int|interface|is|long|new|null|object|override|package"
          + "|permits|private|protected|public|record|return|sealed|static|super|suspend|switch|this|throw|throws|true"
          + "|try|val|var|void|when|while|fun";
  private static final CodeHighlighter JVM =
      new CodeHighlighter(
          "(?<comment>//[^\\n]*|/\\*.*?\\*/)"
              + "|(?<text>\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*')"
              + "|(?<annotation>@\\w+)"
              + "|(?<keyword>(?<![\\w.])(?:"
              + JVM_KEYWORDS
              + ")(?!\\w))");
  private static final CodeHighlighter XML =
      new CodeHighlighter(
          "(?<comment><!--.*?-->)|(?<text>\"[^\"]*\")|(?<annotation>\\$\\{[^}]*})|(?<keyword></?[\\w.:-]+|[?/]?>)");
  // Commands, settings and scripts: a comment begins at a hash sign after a blank.
  private static final CodeHighlighter LINES =
      new CodeHighlighter(
          "(?m)(?<comment>(?:^|(?<=\\s))#[^\\n]*)|(?<text>\"[^\"\\n]*\"|'[^'\\n]*')|(?<annotation>(?!))"
              + "|(?<keyword>^[\\w.-]+(?==))");

  private final Pattern pattern;

  private CodeHighlighter(String pattern) {
    this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
  }

  /** By the name of a language, or what a file's name ends with. */
  static CodeHighlighter of(String language) {
    return switch (language) {
      case "java", "kotlin", "kt", "kts", "mjs" -> JVM;
      case "xml" -> XML;
      default -> LINES;
    };
  }

  String html(String code) {
    var html = new StringBuilder();
    Matcher matcher = pattern.matcher(code);
    int end = 0;
    while (matcher.find()) {
      html.append(HtmlText.escape(code.substring(end, matcher.start())));
      html.append("<span class=\"").append(kind(matcher)).append("\">");
      html.append(HtmlText.escape(matcher.group())).append("</span>");
      end = matcher.end();
    }
    return html.append(HtmlText.escape(code.substring(end))).toString();
  }

  private static String kind(Matcher matcher) {
    return KINDS.stream().filter(kind -> matcher.group(kind) != null).findFirst().orElseThrow();
  }
}
