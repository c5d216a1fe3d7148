// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Gives the setters of generated builders the text that the record has for the component, because the generator has no
 * option for it. The build starts this file as a program after the compiler has run, before sources and Javadoc are
 * packed.
 */
final class BuilderComments {
  private static final String SUFFIX = "Builder.java";
  private static final Pattern GENERATED =
      Pattern.compile("Set a new value for the \\{@code (\\w+)} record component in the builder");
  private static final Pattern RECORD_COMMENT =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^\\n]*\\n)*public record ", Pattern.DOTALL);
  private static final Pattern PARAM =
      Pattern.compile("@param (\\w+)\\s+((?:(?!\\n\\s*\\* @).)*)", Pattern.DOTALL);
  private static final Pattern IMPORT = Pattern.compile("\\nimport ([\\w.]+\\.(\\w+));");
  private static final Pattern LINK =
      Pattern.compile("(\\{@(?:link|value)\\s+(?:\\*\\s+)?)(#|\\w+)");

  private BuilderComments() {}

  /** Takes the folder of the records' sources and that of the generated ones. */
  public static void main(String[] folders) throws IOException {
    Path records = Path.of(folders[0]);
    Path generated = Path.of(folders[1]);
    List<Path> builders;
    try (Stream<Path> files = Files.walk(generated)) {
      builders = files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
    }
    for (Path builder : builders) {
      String name = generated.relativize(builder).toString().replace(SUFFIX, ".java");
      // A record that was renamed leaves its old builder behind until the next clean build.
      String record = source(records.resolve(name));
      if (record != null) {
        rewrite(builder, record);
      }
    }
  }

  /** The record's file, or the part of another file of the package in which it is nested; null if there is none. */
  private static String source(Path record) throws IOException {
    if (Files.exists(record)) {
      return Files.readString(record);
    }
    String head = "public record " + record.getFileName().toString().replace(".java", "") + "(";
    if (!Files.isDirectory(record.getParent())) {
      return null;
    }
    List<Path> files;
    try (Stream<Path> siblings = Files.list(record.getParent())) {
      files = siblings.toList();
    }
    for (Path file : files) {
      String text = Files.readString(file);
      int at = text.indexOf(head);
      if (at >= 0) {
        return text.substring(text.lastIndexOf("/**", at)).replaceAll("(?m)^  ", "");
      }
    }
    return null;
  }

  private static void rewrite(Path builder, String record) throws IOException {
    String text = Files.readString(builder);
    String rewritten = rewrite(text, record);
    if (!rewritten.equals(text)) {
      var time = Files.getLastModifiedTime(builder);
      Files.writeString(builder, rewritten);
      // Otherwise the compiler would take it for a changed source.
      Files.setLastModifiedTime(builder, time);
    }
  }

  /** The builder's source with the texts of the record's {@code @param} lines. */
  static String rewrite(String builder, String record) {
    Map<String, String> texts = texts(record);
    return GENERATED
        .matcher(builder)
        .replaceAll(setter -> Matcher.quoteReplacement(comment(setter.group(1), texts)));
  }

  private static String comment(String component, Map<String, String> texts) {
    String text = texts.get(component);
    return "Sets {@code " + component + "}" + (text == null ? "" : ": " + text) + ".";
  }

  private static Map<String, String> texts(String record) {
    var texts = new LinkedHashMap<String, String>();
    Matcher comment = RECORD_COMMENT.matcher(record);
    if (comment.find()) {
      PARAM
          .matcher(comment.group(1))
          .results()
          .forEach(param -> texts.put(param.group(1), text(param, record)));
    }
    return texts;
  }

  private static String text(MatchResult param, String record) {
    String text = param.group(2).strip().replaceAll("\\n\\s*\\*\\s*", "\n   * ");
    return LINK.matcher(text)
        .replaceAll(
            link -> Matcher.quoteReplacement(link.group(1) + target(link.group(2), record)));
  }

  /** As the builder's file must call it, which has neither the record's members nor its imports. */
  private static String target(String name, String record) {
    if (name.equals("#")) {
      Matcher type = Pattern.compile("public record (\\w+)").matcher(record);
      return type.find() ? type.group(1) + "#" : name;
    }
    return IMPORT
        .matcher(record)
        .results()
        .filter(found -> found.group(2).equals(name))
        .map(found -> found.group(1))
        .findFirst()
        .orElse(name);
  }
}
