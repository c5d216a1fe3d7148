// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.resource.Empty;
import java.util.List;
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
  void an_update_clears_only_what_it_could_set() {
    assertThat(problems(() -> UpdateDataset.builder().clear(List.of("name")).build()))
        .singleElement()
        .asString()
        .contains("display_name, example_count, format, source_job_name");
  }
}
