// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static dev.fireworks4j.testkit.Wire.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.job.JobState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryIT {
  private static final String JOBS = ACME + "/dpoJobs";

  private final FakeFireworks fake = FakeFireworks.start();
  private final Wire wire = new Wire(fake);

  @BeforeEach
  void seed() {
    add("a", "Alpha", "JOB_STATE_COMPLETED", 3);
    add("b", "Beta \"two\"", "JOB_STATE_RUNNING", 1);
    add("c", "Gamma", "JOB_STATE_COMPLETED", 2);
  }

  @AfterEach
  void close() {
    fake.close();
  }

  private void add(String id, String displayName, String state, long epochs) {
    fake.jobs()
        .add(
            "dpoJobs",
            Map.of(
                "name",
                id,
                "displayName",
                displayName,
                "state",
                state,
                "trainingConfig",
                Map.of("epochs", epochs)));
  }

  private String ids(String query) {
    List<?> jobs = (List<?>) Objects.requireNonNull(wire.get(JOBS + query).get("dpoJobs"));
    var ids = new StringBuilder();
    for (Object job : jobs) {
      String name = String.valueOf(((Map<?, ?>) job).get("name"));
      ids.append(name.substring(name.lastIndexOf('/') + 1));
    }
    return ids.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "state=JOB_STATE_COMPLETED | ac",
        "state=\"JOB_STATE_COMPLETED\" AND NOT display_name=\"Gamma\" | a",
        "displayName=\"Beta \\\"two\\\"\" | b",
        "display_name=\"*a\" | ac",
        "trainingConfig.epochs >= 2 | ac",
        "training_config.epochs < 2 OR display_name=\"Gamma\" | bc",
        "-state=JOB_STATE_COMPLETED | b",
        "state!=JOB_STATE_COMPLETED | b",
        "create_time > \"2020-01-01T00:00:00Z\" | abc",
      })
  void filters_pick_what_they_say(String filter, String expected) {
    assertThat(ids("?filter=" + encoded(filter))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'', abc",
    "name desc, cba",
    "trainingConfig.epochs, bca",
    "training_config.epochs desc, acb",
    "'state, name desc', cab"
  })
  void orders_sort_over_nested_fields(String order, String expected) {
    assertThat(ids("?orderBy=" + encoded(order))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?filter=%28",
        "?filter=state%3D%22x",
        "?orderBy=name+sideways",
        "?pageToken=made-up",
        "?pageSize=-1",
        "?pageSize=many"
      })
  void what_makes_no_sense_is_a_400(String query) {
    var refused = wire.send("GET", JOBS + query, "");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(String.valueOf(Wire.json(refused).get("message"))).isNotEmpty();
  }

  @Nested
  class Masks {
    @Test
    void leave_the_named_fields_only() {
      assertThat(wire.get(JOBS + "/a?readMask=name,training_config.epochs").toString())
          .isEqualTo("{name=accounts/acme/dpoJobs/a, trainingConfig={epochs=3}}");
      assertThat(wire.get(JOBS + "?readMask=name&pageSize=1").get("dpoJobs").toString())
          .isEqualTo("[{name=accounts/acme/dpoJobs/a}]");
    }

    @Test
    void of_a_star_leave_all() {
      assertThat(wire.get(JOBS + "/a?readMask=*")).isEqualTo(wire.get(JOBS + "/a"));
    }
  }

  @Nested
  class Pages {
    @Test
    void count_what_the_filter_leaves() {
      Map<?, ?> page = wire.get(JOBS + "?pageSize=1&filter=state%3DJOB_STATE_COMPLETED");

      assertThat(page.get("totalSize")).isEqualTo(2L);
      assertThat(String.valueOf(page.get("nextPageToken"))).isNotEmpty();
    }

    @Test
    void keep_their_order_and_bring_nothing_new_while_others_write() {
      Object token = wire.get(JOBS + "?pageSize=1&orderBy=display_name").get("nextPageToken");
      wire.send("PATCH", JOBS + "/c", "{\"displayName\":\"Aaa\"}");
      add("bb", "Bbb", "JOB_STATE_COMPLETED", 1);

      String rest = "?pageSize=9&orderBy=display_name&pageToken=" + token;

      assertThat(ids(rest)).isEqualTo("bc");
      assertThat(wire.get(JOBS + rest).get("totalSize")).isEqualTo(4L);
    }

    @Test
    void leave_out_what_the_filter_no_longer_lets_through() {
      String completed = "?pageSize=1&filter=state%3DJOB_STATE_COMPLETED";
      Object token = wire.get(JOBS + completed).get("nextPageToken");
      fake.jobs().setState("dpoJobs/c", JobState.RUNNING);

      Map<?, ?> page = wire.get(JOBS + completed + "&pageToken=" + token);

      assertThat(page.get("dpoJobs")).isEqualTo(List.of());
      assertThat(page.get("nextPageToken")).isEqualTo("");
      assertThat(page.get("totalSize")).isEqualTo(1L);
      assertThat(wire.get(JOBS + completed).get("nextPageToken")).isEqualTo("");
    }

    @Test
    void may_change_their_size_on_the_way() {
      Object token = wire.get(JOBS + "?pageSize=1").get("nextPageToken");

      assertThat(ids("?pageSize=2&pageToken=" + token)).isEqualTo("bc");
    }

    @Test
    void hold_fifty_by_default_and_two_hundred_at_most() {
      fake.jobs().seed("datasets", 230);

      Map<?, ?> byDefault = wire.get(ACME + "/datasets");
      Map<?, ?> most = wire.get(ACME + "/datasets?pageSize=1000");

      assertThat((List<?>) byDefault.get("datasets")).hasSize(50);
      assertThat((List<?>) most.get("datasets")).hasSize(200);
    }
  }

  @Test
  void a_get_with_a_body_is_refused_in_html() {
    var refused = wire.send("GET", JOBS, "{}");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).startsWith("<html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"dataset\":", "[]", "true", "nonsense"})
  void a_body_that_is_not_an_object_is_refused_and_nothing_stored(String body) {
    var refused = wire.send("POST", JOBS + "?dpoJobId=new", body);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(wire.send("GET", JOBS + "/new", "").statusCode()).isEqualTo(404);
  }
}
