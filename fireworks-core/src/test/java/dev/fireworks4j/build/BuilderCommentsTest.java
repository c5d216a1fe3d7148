// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuilderCommentsTest {
  private static final Path SOURCES = Path.of("src/main/java");
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

  @Test
  void a_setter_says_what_the_record_says_of_the_component() {
    String rewritten = rewritten("size");

    assertThat(rewritten)
        .isEqualTo(
            """
              /**
               * Sets {@code size}: how large it is, in bytes; null
               * if {@link b.Mode#FREE}, see {@link Thing#LIMIT}.
               */
            """);
  }

  @Test
  void signs_that_mean_something_to_regular_expressions_stay() {
    assertThat(rewritten("other")).contains("costs $1.");
  }

  @Test
  void a_component_without_a_text_keeps_its_name() {
    assertThat(rewritten("third")).contains("* Sets {@code third}.");
  }

  @Test
  void a_component_without_a_text_has_that_of_the_record_whose_fields_the_others_are(
      @TempDir Path sources) throws IOException {
    Path folder = Files.createDirectories(sources.resolve("a"));
    Files.writeString(folder.resolve("Thing.java"), RECORD);
    Path create =
        Files.writeString(
            folder.resolve("CreateThing.java"),
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

    assertThat(BuilderComments.Type.of(sources, create).texts())
        .containsEntry("other", "own text")
        .extractingByKey("size", STRING)
        .startsWith("how large it is, in bytes")
        .contains("{@link a.Thing#LIMIT}");
  }

  @Test
  void a_component_without_a_text_has_that_of_the_interface(@TempDir Path sources)
      throws IOException {
    Path folder = Files.createDirectories(sources.resolve("a"));
    Files.createDirectories(sources.resolve("b"));
    Files.writeString(
        sources.resolve("b/Sized.java"),
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
    Files.writeString(sources.resolve("b/Mode.java"), "");
    Path record =
        Files.writeString(
            folder.resolve("Thing.java"),
            """
            package a;

            import b.Sized;

            /** A thing. */
            public record Thing(@Nullable Long size)
                implements Sized {}
            """);

    assertThat(BuilderComments.Type.of(sources, record).texts())
        .containsEntry("size", "how large it is; see\n   * {@link b.Mode}");
  }

  @ParameterizedTest
  @MethodSource("records")
  void every_component_of_a_record_with_a_builder_has_a_text(Path file) throws Exception {
    String name = SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.');

    assertThat(BuilderComments.Type.of(SOURCES, file).texts().keySet())
        .containsAll(
            Stream.of(Class.forName(name).getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
  }

  static List<Path> records() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(BuilderCommentsTest::hasBuilder).toList();
    }
  }

  private static boolean hasBuilder(Path file) {
    try {
      return file.toString().endsWith(".java")
          && Files.readString(file).contains("\n@WithBuilder\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void files_keep_their_time_so_that_nothing_is_compiled_again(@TempDir Path folder)
      throws IOException {
    Path records = Files.createDirectories(folder.resolve("main/a"));
    Path builders = Files.createDirectories(folder.resolve("generated/a"));
    Files.writeString(records.resolve("Thing.java"), RECORD);
    Path builder = Files.writeString(builders.resolve("ThingBuilder.java"), setter("size"));
    var time = Files.getLastModifiedTime(builder);

    BuilderComments.main(
        new String[] {folder.resolve("main").toString(), folder.resolve("generated").toString()});

    assertThat(builder).content().contains("how large it is");
    assertThat(Files.getLastModifiedTime(builder)).isEqualTo(time);
  }

  private static String rewritten(String component) {
    var type = new BuilderComments.Type(Path.of("main"), Path.of("main/a"), RECORD);
    return BuilderComments.rewrite(setter(component), type.texts());
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
