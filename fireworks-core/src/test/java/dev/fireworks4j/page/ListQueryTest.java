// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.error.InvalidRequestException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListQueryTest {

  @Nested
  class Query {
    @Test
    void holds_what_was_asked_for() {
      var query =
          ListQuery.builder()
              .filter(Filter.where("state").is("x"))
              .orderBy(OrderBy.descending("create_time"))
              .pageSize(10)
              .pageToken("t")
              .readMask(FieldMask.of("name", "state"))
              .build();

      assertThat(query.filter()).hasToString("state = \"x\"");
      assertThat(query.orderBy()).hasToString("create_time desc");
      assertThat(query.pageSize()).isEqualTo(10);
      assertThat(query.pageToken()).isEqualTo("t");
      assertThat(query.readMask()).hasToString("name,state");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void refuses_a_page_size_below_one(int size) {
      assertThatThrownBy(ListQuery.builder().pageSize(size)::build)
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("pageSize");
    }

    @Test
    void leaves_the_upper_limit_to_the_service() {
      assertThat(ListQuery.builder().pageSize(201).build().pageSize()).isEqualTo(201);
      assertThat(ListQuery.all()).isEqualTo(ListQuery.builder().build());
    }
  }

  @Nested
  class Order {
    @Test
    void goes_by_one_field_after_another() {
      assertThat(
              OrderBy.ascending("name")
                  .thenDescending("create_time")
                  .thenAscending("status.code")
                  .text())
          .isEqualTo("name,create_time desc,status.code");
    }

    @Test
    void refuses_what_is_not_a_field() {
      assertThatThrownBy(() -> OrderBy.ascending("name desc"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> OrderBy.ascending("name").thenDescending("a,b"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Mask {
    @Test
    void joins_its_paths_once_each() {
      assertThat(FieldMask.of("name", "status.code", "name").text()).isEqualTo("name,status.code");
      assertThat(FieldMask.of("*").text()).isEqualTo("*");
    }

    @Test
    void gains_a_path_it_lacks() {
      assertThat(FieldMask.of("state").with("name").text()).isEqualTo("state,name");
      assertThat(FieldMask.of("name").with("name").text()).isEqualTo("name");
      assertThat(FieldMask.of("*").with("name").text()).isEqualTo("*");
    }

    @Test
    void refuses_none_at_all_and_what_is_not_a_field() {
      assertThatThrownBy(FieldMask::of).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> FieldMask.of("a,b")).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> FieldMask.of("")).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
