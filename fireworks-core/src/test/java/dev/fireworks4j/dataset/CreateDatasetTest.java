// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.resource.Empty;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CreateDatasetTest {

  private static List<String> problems(ThrowingCallable build) {
    return catchThrowableOfType(InvalidRequestException.class, build).problems();
  }

  @Test
  void is_an_upload_unless_told_otherwise() {
    assertThat(CreateDataset.builder().exampleCount(3L).build().userUploaded())
        .isEqualTo(Empty.of());
    assertThat(CreateDataset.builder().externalUrl("gs://b/f.jsonl").build().userUploaded())
        .isNull();
    assertThat(CreateDataset.builder().sourceDatasetId("d").build().userUploaded()).isNull();
  }

  @Test
  void needs_the_number_of_examples_of_an_upload() {
    assertThat(problems(CreateDataset.builder()::build))
        .singleElement()
        .asString()
        .startsWith("exampleCount");
    assertThat(problems(CreateDataset.builder().exampleCount(0L)::build))
        .singleElement()
        .asString()
        .contains("above 0");
  }

  @Test
  void has_one_origin() {
    var both =
        CreateDataset.builder()
            .exampleCount(1L)
            .userUploaded(Empty.of())
            .externalUrl("gs://b/f.jsonl");

    assertThat(problems(both::build))
        .singleElement()
        .asString()
        .startsWith("userUploaded")
        .contains("userUploaded, externalUrl");
  }

  @Test
  void reports_all_problems_at_once() {
    var spec =
        CreateDataset.builder()
            .id("A")
            .displayName("x".repeat(64))
            .filter("a = 1")
            .splitted(Splitted.builder().build());

    assertThat(problems(spec::build))
        .extracting(problem -> problem.substring(0, problem.indexOf(':')))
        .containsExactly("id", "displayName", "splitted.sourceDatasetId", "sourceDatasetId");
  }

  @Test
  void names_the_source_of_a_copy_beside_the_dataset() {
    var spec = CreateDataset.builder().sourceDatasetId("d").filter("a = 1").build();

    assertThat(spec.besideResource()).isEqualTo(Map.of("sourceDatasetId", "d", "filter", "a = 1"));
  }

  @Test
  void update_masks_what_is_set() {
    assertThat(
            UpdateDataset.builder().displayName("n").exampleCount(4L).build().updateMask().text())
        .isEqualTo("display_name,example_count");
  }
}
