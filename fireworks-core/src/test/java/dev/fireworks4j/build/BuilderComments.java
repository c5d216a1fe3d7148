// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.build;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Gives the setters of generated builders the text that the record has for the component, because the generator has no
 * option for it. The build starts this file as a program after the compiler has run, before sources and Javadoc are
 * packed.
 */
final class BuilderComments {
  private static final String SUFFIX = "Builder.java";
  private static final Pattern GENERATED =
      Pattern.compile("Set a new value for the \\{@code (\\w+)} record component in the builder");
  private static final Pattern OTHER_FIELDS =
      Pattern.compile("other\\s+fields\\s+are\\s+those\\s+of\\s+\\{@link (\\w+)}");
  private static final Pattern LINK = Pattern.compile("(\\{@(?:link|value)\\s+)(\\w*)");

  private final DocTrees trees;

  /** All types by their simple names. The few that two types share mean the one with a file of its own. */
  private final Map<String, TreePath> types = new HashMap<>();

  /** Reads the sources below a folder. */
  BuilderComments(Path sources) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var files = compiler.getStandardFileManager(null, null, null);
    var task =
        (JavacTask)
            compiler.getTask(
                null, files, null, null, null, files.getJavaFileObjectsFromPaths(java(sources)));
    trees = DocTrees.instance(task);
    for (CompilationUnitTree unit : task.parse()) {
      unit.getTypeDecls().forEach(type -> add(new TreePath(new TreePath(unit), type)));
    }
  }

  private void add(TreePath path) {
    if (path.getLeaf() instanceof ClassTree type) {
      String name = type.getSimpleName().toString();
      if (path.getParentPath().getLeaf() instanceof CompilationUnitTree) {
        types.put(name, path);
      } else {
        types.putIfAbsent(name, path);
      }
      type.getMembers().forEach(member -> add(new TreePath(path, member)));
    }
  }

  /** Takes the folder of the records' sources and that of the generated ones. */
  public static void main(String[] folders) throws IOException {
    var comments = new BuilderComments(Path.of(folders[0]));
    for (Path file : java(Path.of(folders[1]))) {
      String name = file.getFileName().toString();
      String record = name.replace(SUFFIX, "");
      // A record that was renamed leaves its old builder behind until the next clean build.
      if (name.endsWith(SUFFIX) && comments.types.containsKey(record)) {
        rewrite(file, comments.texts(record));
      }
    }
  }

  private static List<Path> java(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
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
   * What the components mean, by name: as the type says itself, then as the methods of the interfaces say that it
   * implements, then as the record says whose fields the others are.
   */
  Map<String, String> texts(String name) {
    TreePath path = types.get(name);
    DocCommentTree comment = path == null ? null : trees.getDocCommentTree(path);
    if (comment == null) {
      return Map.of();
    }
    Map<String, String> texts = ownTexts(path, comment);
    for (Tree parent : ((ClassTree) path.getLeaf()).getImplementsClause()) {
      texts(parent.toString().replaceAll("<.*", "")).forEach(texts::putIfAbsent);
    }
    OTHER_FIELDS
        .matcher(comment.toString())
        .results()
        .forEach(other -> texts(other.group(1)).forEach(texts::putIfAbsent));
    if (!name.equals("Resource")) {
      // What is newer than the library is the same in messages as in resources.
      texts.computeIfAbsent("extras", field -> texts("Resource").get(field));
    }
    return texts;
  }

  private Map<String, String> ownTexts(TreePath type, DocCommentTree comment) {
    var texts = new LinkedHashMap<String, String>();
    for (DocTree tag : comment.getBlockTags()) {
      if (tag instanceof ParamTree param) {
        texts.put(param.getName().toString(), text(param.getDescription(), type));
      }
    }
    for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
      DocCommentTree ofMember = trees.getDocCommentTree(new TreePath(type, member));
      if (ofMember != null
          && member instanceof MethodTree method
          && method.getParameters().isEmpty()) {
        texts.putIfAbsent(method.getName().toString(), summary(ofMember, type));
      }
    }
    return texts;
  }

  /** The first paragraph of a method's comment, as it would stand behind a colon. */
  private String summary(DocCommentTree comment, TreePath type) {
    var paragraph =
        comment.getFullBody().stream().takeWhile(part -> !part.toString().equals("<p>")).toList();
    String text = text(paragraph, type).strip().replaceAll("\\.$", "");
    return text.matches("(?s)[A-Z][a-z-]*\\b.*")
        ? Character.toLowerCase(text.charAt(0)) + text.substring(1)
        : text;
  }

  private String text(List<? extends DocTree> parts, TreePath type) {
    String text = parts.stream().map(DocTree::toString).collect(Collectors.joining());
    return LINK.matcher(text.strip().replaceAll("\\n\\s*", "\n   * "))
        .replaceAll(link -> Matcher.quoteReplacement(link.group(1) + target(link.group(2), type)));
  }

  /** As the builder's file must call it, which has neither the record's members nor its imports. */
  private String target(String name, TreePath from) {
    TreePath named = name.isEmpty() ? from : types.get(name);
    return named == null ? name : qualified(named);
  }

  private static String qualified(TreePath path) {
    String name = ((ClassTree) path.getLeaf()).getSimpleName().toString();
    TreePath outer = path.getParentPath();
    return outer.getLeaf() instanceof ClassTree
        ? qualified(outer) + "." + name
        : path.getCompilationUnit().getPackageName() + "." + name;
  }
}
