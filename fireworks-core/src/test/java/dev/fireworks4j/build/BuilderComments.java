// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.build;

import java.io.IOException;
import java.io.UncheckedIOException;
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
      Type type = Type.of(records, records.resolve(name));
      if (type != null) {
        rewrite(builder, type.texts());
      }
    }
  }

  private static void rewrite(Path builder, Map<String, String> texts) throws IOException {
    String text = Files.readString(builder);
    String rewritten = rewrite(text, texts);
    if (!rewritten.equals(text)) {
      var time = Files.getLastModifiedTime(builder);
      Files.writeString(builder, rewritten);
      // Otherwise the compiler would take it for a changed source.
      Files.setLastModifiedTime(builder, time);
    }
  }

  /** The builder's source with the texts of the record's components. */
  static String rewrite(String builder, Map<String, String> texts) {
    return GENERATED
        .matcher(builder)
        .replaceAll(setter -> Matcher.quoteReplacement(comment(setter.group(1), texts)));
  }

  private static String comment(String component, Map<String, String> texts) {
    String text = texts.get(component);
    return "Sets {@code " + component + "}" + (text == null ? "" : ": " + text) + ".";
  }

  /**
   * The source of a record or an interface.
   *
   * @param sources the folder of all sources
   * @param folder the folder of the type's package
   * @param source the type's file, or the part of it that begins with the comment of a nested type
   */
  record Type(Path sources, Path folder, String source) {
    private static final Pattern COMMENT =
        Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^\\n]*\\n\\s*)*public (?:record|interface) (\\w+)",
            Pattern.DOTALL);
    private static final Pattern PARAM =
        Pattern.compile("@param (\\w+)\\s+((?:(?!\\n\\s*\\* @).)*)", Pattern.DOTALL);
    private static final Pattern METHOD =
        Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[\\w.]+\\s+)*[\\w<>@,. ]+ (\\w+)\\(\\)",
            Pattern.DOTALL);
    private static final Pattern OTHER_FIELDS =
        Pattern.compile("other fields are those of \\{@link (\\w+)}");
    private static final Pattern SUPERTYPES =
        Pattern.compile("\\)\\s+implements ([^{]*)\\{|interface \\w+\\s+extends ([^{]*)\\{");
    private static final Pattern IMPORT = Pattern.compile("\\nimport ([\\w.]+\\.(\\w+));");
    private static final Pattern LINK =
        Pattern.compile("(\\{@(?:link|value)\\s+(?:\\*\\s+)?)(#|\\w+)");

    /** The type of this file, or a record nested in another file of the package; null if there is none. */
    static Type of(Path sources, Path file) throws IOException {
      if (Files.exists(file)) {
        return new Type(sources, file.getParent(), Files.readString(file));
      }
      String head = "public record " + file.getFileName().toString().replace(".java", "") + "(";
      if (!Files.isDirectory(file.getParent())) {
        return null;
      }
      List<Path> files;
      try (Stream<Path> siblings = Files.list(file.getParent())) {
        files = siblings.filter(Files::isRegularFile).toList();
      }
      for (Path sibling : files) {
        String text = Files.readString(sibling);
        int at = text.indexOf(head);
        if (at >= 0) {
          String nested = text.substring(text.lastIndexOf("/**", at)).replaceAll("(?m)^  ", "");
          String imports = text.substring(0, text.indexOf("/**"));
          return new Type(sources, file.getParent(), imports + nested);
        }
      }
      return null;
    }

    /**
     * What the components mean, by name: as the type says itself, then as the methods of the interfaces say that it
     * implements, then as the record says whose fields the others are.
     */
    Map<String, String> texts() {
      var texts = new LinkedHashMap<String, String>();
      Matcher comment = COMMENT.matcher(source);
      if (comment.find()) {
        String flat = comment.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ");
        results(PARAM, comment.group(1)).forEach(it -> texts.put(it.group(1), text(it.group(2))));
        results(METHOD, source).forEach(it -> texts.putIfAbsent(it.group(2), summary(it)));
        results(SUPERTYPES, source)
            .flatMap(it -> Stream.of((it.group(1) == null ? it.group(2) : it.group(1)).split(",")))
            .forEach(name -> inherit(name.replaceAll("<.*|\\s", ""), texts));
        results(OTHER_FIELDS, flat).forEach(it -> inherit(it.group(1), texts));
        // What is newer than the library is the same in messages as in resources.
        texts.computeIfAbsent("extras", field -> extras());
      }
      return texts;
    }

    private String extras() {
      var texts = new LinkedHashMap<String, String>();
      inherit("dev.fireworks4j.resource.Resource", texts);
      return texts.get("extras");
    }

    private void inherit(String name, Map<String, String> texts) {
      try {
        String file = target(name).replace('.', '/') + ".java";
        Path own = folder.resolve(file);
        Type type = of(sources, Files.exists(own) ? own : sources.resolve(file));
        if (type != null) {
          type.texts().forEach((field, text) -> texts.putIfAbsent(field, type.qualified(text)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The first paragraph of a method's comment, as it would stand behind a colon. */
    private String summary(MatchResult method) {
      String whole = method.group(1).strip().replaceAll("^\\*\\s*", "");
      String first = whole.split("\\n\\s*\\*\\s*(\\n|@|<p>)", 2)[0].strip().replaceAll("\\.$", "");
      boolean isWord = first.matches("(?s)[A-Z][a-z-]*\\b.*");
      return text(isWord ? Character.toLowerCase(first.charAt(0)) + first.substring(1) : first);
    }

    private String text(String comment) {
      String text = comment.strip().replaceAll("\\n\\s*\\*\\s*", "\n   * ");
      return LINK.matcher(text)
          .replaceAll(it -> Matcher.quoteReplacement(it.group(1) + target(it.group(2))));
    }

    /** As the builder's file must call it, which has neither the record's members nor its imports. */
    private String target(String name) {
      if (name.equals("#")) {
        Matcher type = COMMENT.matcher(source);
        return type.find() ? type.group(2) + "#" : name;
      }
      return results(IMPORT, source)
          .filter(found -> found.group(2).equals(name))
          .map(found -> found.group(1))
          .findFirst()
          .orElse(name);
    }

    /** A text for a file of another package. */
    private String qualified(String text) {
      String own = sources.relativize(folder).toString().replace('/', '.');
      return LINK.matcher(text)
          .replaceAll(
              it -> {
                boolean isOwn = Files.exists(folder.resolve(it.group(2) + ".java"));
                return Matcher.quoteReplacement(
                    it.group(1) + (isOwn ? own + "." : "") + it.group(2));
              });
    }

    private static Stream<MatchResult> results(Pattern pattern, String text) {
      return pattern.matcher(text).results();
    }
  }
}
