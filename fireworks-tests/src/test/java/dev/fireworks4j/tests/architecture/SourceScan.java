// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;

/** The types and methods of source files. */
final class SourceScan extends TreeScanner<Void, CompilationUnitTree> {
  private final SourcePositions positions;
  private final Map<String, List<String>> typeNames = new TreeMap<>();
  private final Map<String, Long> methodLengths = new TreeMap<>();

  private SourceScan(SourcePositions positions) {
    this.positions = positions;
  }

  /** The files of each simple name of a type, nested and local types included; a file once for each type. */
  Map<String, List<String>> typeNames() {
    return typeNames;
  }

  /**
   * The lines of each method and constructor by file and name, without comments; where a file has several of a name, of
   * the longest.
   */
  Map<String, Long> methodLengths() {
    return methodLengths;
  }

  static SourceScan of(List<Path> sources) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      var units = files.getJavaFileObjectsFromPaths(sources);
      var task =
          (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
      var scan = new SourceScan(Trees.instance(task).getSourcePositions());
      for (CompilationUnitTree unit : task.parse()) {
        scan.scan(unit, unit);
      }
      return scan;
    }
  }

  @Override
  public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
    long end = positions.getEndPosition(unit, method);
    if (method.getBody() != null && end >= 0) {
      var lines = unit.getLineMap();
      long first = lines.getLineNumber(positions.getStartPosition(unit, method));
      methodLengths.merge(
          file(unit) + " " + method.getName(), lines.getLineNumber(end) - first + 1, Math::max);
    }
    return super.visitMethod(method, unit);
  }

  @Override
  public Void visitClass(ClassTree type, CompilationUnitTree unit) {
    if (!type.getSimpleName().isEmpty()) {
      String name = type.getSimpleName().toString();
      typeNames.computeIfAbsent(name, any -> new ArrayList<>()).add(file(unit));
    }
    return super.visitClass(type, unit);
  }

  private static String file(CompilationUnitTree unit) {
    return Path.of(unit.getSourceFile().toUri()).getFileName().toString();
  }
}
