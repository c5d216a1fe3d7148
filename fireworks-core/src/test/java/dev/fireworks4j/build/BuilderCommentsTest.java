// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuilderCommentsTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final String MODE = "package b; public enum Mode { FREE }";
  private static final String RECORD =
      """
      package a;

      import b.Mode;

      /**
       * A thing.
       *
       * @param size how large it is, in bytes; null
       *     if {@link Mode#FREE}, see {@link #LIMIT}
       * @param other costs $1
       */
      @WithBuilder
      public record Thing(@Nullable Long size, String other, String third) {}
      """;

  @TempDir private Path sources;

  @Test
  void a_setter_says_what_the_record_says_of_the_component() throws IOException {
    String rewritten = rewritten("size");

    assertThat(rewritten)
        .isEqualTo(
            """
              /**
               * Sets {@code size}: how large it is, in bytes; null
               * if {@link b.Mode#FREE}, see {@link a.Thing#LIMIT}.
               */
            """);
  }

  @Test
  void signs_that_mean_something_to_regular_expressions_stay() throws IOException {
    assertThat(rewritten("other")).contains("costs $1.");
  }

  @Test
  void a_component_without_a_text_keeps_its_name() throws IOException {
    assertThat(rewritten("third")).contains("* Sets {@code third}.");
  }

  @Test
  void a_component_without_a_text_has_that_of_the_record_whose_fields_the_others_are()
      throws IOException {
    write("a/Thing.java", RECORD);
    write(
        "a/CreateThing.java",
        """
        package a;

        /**
         * What to create. The other
         * fields are those of {@link Thing}.
         *
         * @param other own text
         */
        @WithBuilder
        public record CreateThing(Long size, String other) {}
        """);

    assertThat(new BuilderComments(sources).texts("CreateThing"))
        .containsEntry("other", "own text")
        .extractingByKey("size", STRING)
        .startsWith("how large it is, in bytes")
        .contains("{@link a.Thing#LIMIT}");
  }

  @Test
  void a_component_without_a_text_has_that_of_the_interface() throws IOException {
    write(
        "b/Sized.java",
        """
        package b;

        /** Has a size. */
        public interface Sized extends Named<String> {
          /**
           * How large it is; see
           * {@link Mode}.
           *
           * <p>More.
           */
          @Nullable Long size();
        }
        """);
    write("b/Mode.java", MODE);
    write(
        "a/Thing.java",
        """
        package a;

        import b.Sized;

        /** A thing. */
        public record Thing(@Nullable Long size)
            implements Sized {}
        """);

    assertThat(new BuilderComments(sources).texts("Thing"))
        .containsEntry("size", "how large it is; see\n   * {@link b.Mode}");
  }

  @Test
  void every_component_of_a_record_with_a_builder_has_a_text() throws IOException {
    var comments = new BuilderComments(SOURCES);

    assertThat(records())
        .hasSizeGreaterThan(100)
        .allSatisfy(
            record ->
                assertThat(comments.texts(record.getSimpleName()).keySet())
                    .containsAll(
                        Stream.of(record.getRecordComponents())
                            .map(RecordComponent::getName)
                            .toList()));
  }

  /** A builder is a class beside that of its record, or of the type that holds the record. */
  private static List<Class<?>> records() throws IOException {
    Path classes = Path.of("target/classes");
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString().replace('/', '.'))
          .filter(name -> name.endsWith("Builder.class"))
          .<Class<?>>map(name -> built(name.replace(".class", "")))
          .filter(Class::isRecord)
          .toList();
    }
  }

  private static Class<?> built(String builder) {
    try {
      return Class.forName(builder).getMethod("build").getReturnType();
    } catch (ReflectiveOperationException e) {
      return Object.class;
    }
  }

  @Test
  void files_keep_their_time_so_that_nothing_is_compiled_again(@TempDir Path generated)
      throws IOException {
    write("a/Thing.java", RECORD);
    Path builder = Files.writeString(generated.resolve("ThingBuilder.java"), setter("size"));
    var time = Files.getLastModifiedTime(builder);

    BuilderComments.main(new String[] {sources.toString(), generated.toString()});

    assertThat(builder).content().contains("how large it is");
    assertThat(Files.getLastModifiedTime(builder)).isEqualTo(time);
  }

  private String rewritten(String component) throws IOException {
    write("a/Thing.java", RECORD);
    write("b/Mode.java", MODE);
    return BuilderComments.rewrite(setter(component), new BuilderComments(sources).texts("Thing"));
  }

  private void write(String file, String source) throws IOException {
    Path path = sources.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, source);
  }

  private static String setter(String component) {
    return """
      /**
       * Set a new value for the {@code %s} record component in the builder
       */
    """
        .formatted(component);
  }
}
