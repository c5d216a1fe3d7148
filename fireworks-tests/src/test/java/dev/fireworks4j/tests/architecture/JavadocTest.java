// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every type and operation that users can see has a comment. Doclint cannot ask for that and spare overrides. */
class JavadocTest {
  private static final Pattern WITHOUT_TEXT = Pattern.compile("Sets \\{@code \\w+}\\.");

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

  @ParameterizedTest
  @EnumSource(Published.class)
  void nothing_public_is_for_adapters_alone(Published module) {
    var exports = module.exports();

    assertThat(module.sourceFiles())
        .filteredOn(file -> exports.contains(module.packageOf(file)))
        .filteredOn(file -> SourceFiles.text(file).contains("For the adapter"))
        .isEmpty();
  }

  /** Maven keeps them in a folder of their own and rewrites them there; a bare compiler does not. */
  @Test
  void every_setter_of_a_builder_has_the_text_of_its_component() throws IOException {
    var generated = SourceFiles.ROOT.resolve("fireworks-core/target/generated-sources/annotations");
    assumeThat(generated).exists();

    try (Stream<Path> files = Files.walk(generated)) {
      var builders = files.filter(file -> file.toString().endsWith("Builder.java")).toList();

      assertThat(builders).hasSizeGreaterThan(50);
      assertThat(builders)
          .noneMatch(file -> SourceFiles.text(file).contains("Set a new value for the"))
          .noneMatch(file -> WITHOUT_TEXT.matcher(SourceFiles.text(file)).find());
    }
  }
}
