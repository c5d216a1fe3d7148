// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What editors show. Maven has it written by an annotation processor; a bare compiler does not. */
class PropertyMetadataTest {
  private static final Pattern PROPERTY =
      Pattern.compile("\\{[^{}]*\"name\": \"fireworks\\.[^{}]*\"sourceType\"[^{}]*}");

  @Test
  void every_property_has_a_description() throws IOException {
    var file = Path.of("target/classes/META-INF/spring-configuration-metadata.json");
    assumeThat(file).exists();

    String text = Files.readString(file);
    String properties = text.substring(text.indexOf("\"properties\""));
    List<String> found = PROPERTY.matcher(properties).results().map(MatchResult::group).toList();

    assertThat(found).hasSizeGreaterThan(35);
    assertThat(found).allMatch(property -> property.contains("\"description\": \""));
  }
}
