// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every type and operation that users can see has a comment. Doclint cannot ask for that and spare overrides. */
class JavadocTest {
  @ParameterizedTest
  @EnumSource(
      value = Published.class,
      names = {"REST"},
      mode = EnumSource.Mode.EXCLUDE)
  void everything_public_has_a_comment(Published module) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      var sources = files.getJavaFileObjectsFromPaths(module.sourceFiles());
      var options = List.of("-proc:none");
      var task = (JavacTask) compiler.getTask(null, files, null, options, null, sources);
      var exports = module.exports();
      var scan = new MissingComments(task);
      for (CompilationUnitTree unit : task.parse()) {
        var name = unit.getPackageName();
        if (name != null && exports.contains(name.toString())) {
          scan.scan(unit, null);
        }
      }
      assertThat(scan.checked()).isGreaterThan(3);
      assertThat(scan.missing()).isEmpty();
    }
  }
}
