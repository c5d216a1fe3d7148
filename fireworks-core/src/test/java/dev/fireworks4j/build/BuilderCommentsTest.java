// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuilderCommentsTest {
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
    String rewritten = BuilderComments.rewrite(setter("size"), RECORD);

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
    assertThat(BuilderComments.rewrite(setter("other"), RECORD)).contains("costs $1.");
  }

  @Test
  void a_component_without_a_text_keeps_its_name() {
    assertThat(BuilderComments.rewrite(setter("third"), RECORD)).contains("* Sets {@code third}.");
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

  private static String setter(String component) {
    return """
      /**
       * Set a new value for the {@code %s} record component in the builder
       */
    """
        .formatted(component);
  }
}
