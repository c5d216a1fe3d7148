// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;

/** Counts the lines of methods and constructors, without their comments. */
final class MethodLengths extends TreeScanner<Void, CompilationUnitTree> {
  private final SourcePositions positions;
  private final Map<String, Long> lengths = new TreeMap<>();

  private MethodLengths(SourcePositions positions) {
    this.positions = positions;
  }

  /** The lines of each method by file and name; where a file has several of a name, of the longest. */
  static Map<String, Long> of(List<Path> sources) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      var units = files.getJavaFileObjectsFromPaths(sources);
      var task =
          (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
      var scan = new MethodLengths(Trees.instance(task).getSourcePositions());
      for (CompilationUnitTree unit : task.parse()) {
        scan.scan(unit, unit);
      }
      return scan.lengths;
    }
  }

  @Override
  public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
    long end = positions.getEndPosition(unit, method);
    if (method.getBody() != null && end >= 0) {
      var lines = unit.getLineMap();
      long first = lines.getLineNumber(positions.getStartPosition(unit, method));
      String name = Path.of(unit.getSourceFile().toUri()).getFileName() + " " + method.getName();
      lengths.merge(name, lines.getLineNumber(end) - first + 1, Math::max);
    }
    return super.visitMethod(method, unit);
  }
}
