// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Collects the visible types and operations of a source file that have no comment.
 *
 * <p>Exempt, because another comment speaks for them: overrides, constructors of records (their {@code @param}s), and
 * constants whose name repeats the text on the wire.
 */
final class MissingComments extends TreePathScanner<Void, Void> {
  private final DocTrees comments;
  private final List<String> missing = new ArrayList<>();
  private int checked;

  MissingComments(JavacTask task) {
    comments = DocTrees.instance(task);
  }

  /** The file and the name of each. */
  List<String> missing() {
    return missing;
  }

  /** How many were looked at, with a comment or without. */
  int checked() {
    return checked;
  }

  @Override
  public Void visitClass(ClassTree type, Void nothing) {
    if (!isVisible(type.getModifiers())) {
      return null;
    }
    check(type.getSimpleName().toString());
    return super.visitClass(type, nothing);
  }

  @Override
  public Void visitMethod(MethodTree operation, Void nothing) {
    var modifiers = operation.getModifiers();
    if (isVisible(modifiers) && !isOverride(modifiers) && !isRecordConstructor(operation)) {
      check(enclosingType().getSimpleName() + "." + operation.getName());
    }
    return null;
  }

  @Override
  public Void visitVariable(VariableTree field, Void nothing) {
    return null;
  }

  private void check(String name) {
    checked++;
    var comment = comments.getDocComment(getCurrentPath());
    if (comment == null || comment.isBlank()) {
      missing.add(getCurrentPath().getCompilationUnit().getSourceFile().getName() + ": " + name);
    }
  }

  private boolean isVisible(ModifiersTree modifiers) {
    var flags = modifiers.getFlags();
    if (flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED)) {
      return true;
    }
    // Members of an interface are public without saying so.
    return getCurrentPath().getParentPath().getLeaf() instanceof ClassTree owner
        && owner.getKind() == Tree.Kind.INTERFACE
        && !flags.contains(Modifier.PRIVATE);
  }

  private static boolean isOverride(ModifiersTree modifiers) {
    return modifiers.getAnnotations().stream()
        .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
  }

  private boolean isRecordConstructor(MethodTree operation) {
    return operation.getName().contentEquals("<init>")
        && enclosingType().getKind() == Tree.Kind.RECORD;
  }

  private ClassTree enclosingType() {
    return (ClassTree) getCurrentPath().getParentPath().getLeaf();
  }
}
