// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RehearsalsIT {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @Nested
  class Journeys {
    @Test
    void all_end_as_they_should() {
      int exitCode = Rehearsals.all(out, Scale.SMALL).run(List.of("jdk"));

      assertThat(exitCode).as(printed.toString(StandardCharsets.UTF_8)).isZero();
      assertThat(results())
          .hasSize(22)
          .allMatch(line -> line.endsWith("  ok"))
          .noneMatch(line -> line.contains(" 0 requests "));
    }
  }

  @Nested
  class ABrokenJourney {
    @Test
    void fails_the_program_when_it_throws() {
      int exitCode = rehearse(failing());

      assertThat(exitCode).isEqualTo(1);
      assertThat(results())
          .hasSize(2)
          .allMatch(line -> line.contains("FAILED: NotFoundException: get dpoJob \"missing\" in "));
    }

    @Test
    void fails_the_program_when_the_fake_holds_something_else_in_the_end() {
      int exitCode = rehearse(doesNothing());

      assertThat(exitCode).isEqualTo(1);
      assertThat(results())
          .hasSize(2)
          .allMatch(line -> line.endsWith("FAILED: UnexpectedEnd: jobs: expected 2 but found 1"));
    }

    @Test
    void shows_what_it_printed_on_each_transport() {
      rehearse(failing());

      assertThat(printed.toString(StandardCharsets.UTF_8).lines())
          .containsSubsequence("=== broken ===", "here we go", "--- the same on apache ---")
          .filteredOn(line -> line.equals("here we go"))
          .hasSize(2);
    }

    private int rehearse(Rehearsal how) {
      return new Rehearsals(out, List.of(how), Scale.SMALL).run(List.of("jdk", "apache"));
    }
  }

  @Nested
  class Counts {
    @Test
    void leave_out_what_the_scene_takes() {
      new Rehearsals(out, List.of(doesNothing()), Scale.SMALL).run(List.of("jdk"));

      assertThat(results()).singleElement().asString().contains(" 0 requests  0:00:00  ");
    }
  }

  private List<String> results() {
    return printed
        .toString(StandardCharsets.UTF_8)
        .lines()
        .dropWhile(line -> !line.startsWith("=== Requests"))
        .skip(1)
        .toList();
  }

  private static Rehearsal doesNothing() {
    return broken((fireworks, out) -> true);
  }

  private static Rehearsal failing() {
    return broken((fireworks, out) -> fireworks.dpoJobs().get("missing"));
  }

  private static Rehearsal broken(Scene.Journey<?> journey) {
    return new Rehearsal(
        "broken",
        scene -> {
          scene.fake().jobs().add("dpoJobs", Map.of("name", "one"));
          scene.backstage().dpoJobs().get("one");
          scene.play(
              (fireworks, out) -> {
                out.println("here we go");
                return journey.run(fireworks, out);
              });
          Rehearsal.expect("jobs", 2L, scene.held(client -> client.dpoJobs()));
        });
  }
}
