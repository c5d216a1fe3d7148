// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.error.FireworksException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PaginatorTest {

  /** Three pages of two, with tokens {@code 1} and {@code 2}; records every request. */
  private static final class ThreePages implements PageSource<Integer> {
    final List<@Nullable String> requests = new ArrayList<>();

    @Override
    public Page<Integer> page(@Nullable String token) {
      requests.add(token);
      int number = token == null ? 0 : Integer.parseInt(token);
      String next = number == 2 ? "" : String.valueOf(number + 1);
      return new Page<>(List.of(number * 2, number * 2 + 1), next, 6);
    }
  }

  private final ThreePages source = new ThreePages();
  private final Paginator<Integer> paginator = Paginator.of(source, null);

  @Nested
  class Requests {
    @Test
    void are_none_before_the_first_item_is_asked_for() {
      paginator.iterator();
      paginator.stream();
      paginator.pages().iterator();

      assertThat(source.requests).isEmpty();
    }

    @Test
    void are_as_many_as_there_are_pages() {
      assertThat(paginator).containsExactly(0, 1, 2, 3, 4, 5);
      assertThat(source.requests).containsExactly(null, "1", "2");
    }

    @Test
    void are_not_made_ahead() {
      var items = paginator.iterator();
      items.next();
      items.next();

      assertThat(source.requests).hasSize(1);
      assertThat(items.hasNext()).isTrue();
      assertThat(source.requests).hasSize(2);
    }

    @Test
    void end_where_the_stream_does() {
      assertThat(paginator.stream().limit(2)).containsExactly(0, 1);
      assertThat(source.requests).hasSize(1);
      assertThat(paginator.stream().anyMatch(item -> item == 3)).isTrue();
      assertThat(source.requests).hasSize(3);
    }

    @Test
    void begin_afresh_with_every_walk() {
      assertThat(paginator.stream().count()).isEqualTo(6);
      assertThat(paginator).hasSize(6);
      assertThat(source.requests).containsExactly(null, "1", "2", null, "1", "2");
    }

    @Test
    void begin_at_the_token_given() {
      assertThat(Paginator.of(source, "2")).containsExactly(4, 5);
      assertThat(Paginator.of(source, "")).hasSize(6);
    }

    @Test
    void are_one_for_the_first_page() {
      Page<Integer> first = paginator.first();

      assertThat(first.items()).containsExactly(0, 1);
      assertThat(first.nextPageToken()).isEqualTo("1");
      assertThat(first.totalSize()).isEqualTo(6);
      assertThat(source.requests).hasSize(1);
    }
  }

  @Nested
  class Pages {
    @Test
    void come_one_by_one() {
      var pages = paginator.pages().iterator();

      assertThat(pages.next().items()).containsExactly(0, 1);
      assertThat(source.requests).hasSize(1);
      assertThat(pages.next().items()).containsExactly(2, 3);
      assertThat(pages.next().nextPageToken()).isNull();
      assertThat(pages.hasNext()).isFalse();
      assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void may_be_empty_and_have_successors() {
      PageSource<String> gaps =
          token ->
              switch (token == null ? 0 : Integer.parseInt(token)) {
                case 0 -> new Page<>(List.of(), "1", null);
                case 1 -> new Page<>(List.of("a"), "2", null);
                default -> new Page<>(List.of(), null, null);
              };

      assertThat(Paginator.of(gaps, null)).containsExactly("a");
      assertThat(Paginator.of(gaps, null).pages()).hasSize(3);
    }

    @Test
    void keep_their_own_copy_of_the_items() {
      var items = new ArrayList<>(List.of(1));
      var page = new Page<>(items, null, null);

      items.add(2);

      assertThat(page.items()).containsExactly(1);
    }
  }

  @Nested
  class Failures {
    @Test
    void of_a_token_that_comes_back_end_the_walk() {
      PageSource<Integer> loop =
          token ->
              new Page<>(List.of(1), token == null ? "a" : token.equals("a") ? "b" : "a", null);
      var pages = Paginator.of(loop, null).pages().iterator();
      pages.next();
      pages.next();

      assertThatThrownBy(pages::next)
          .isInstanceOf(FireworksException.class)
          .hasMessageContaining("token");
    }

    @Test
    void of_a_page_that_names_itself_end_the_walk() {
      PageSource<Integer> stuck = token -> new Page<>(List.of(), "same", null);

      assertThatThrownBy(() -> Paginator.of(stuck, "same").pages().iterator().next())
          .isInstanceOf(FireworksException.class);
    }

    @Test
    void of_a_request_leave_the_walk_where_it_was() {
      var failures = new ArrayList<>(List.of(new IllegalStateException("once")));
      PageSource<Integer> flaky =
          token -> {
            if ("1".equals(token) && !failures.isEmpty()) {
              throw failures.remove(0);
            }
            return source.page(token);
          };
      var items = Paginator.of(flaky, null).iterator();
      items.next();
      items.next();

      assertThatThrownBy(items::next).hasMessage("once");
      assertThat(items.next()).isEqualTo(2);
    }

    @Test
    void of_asking_beyond_the_end_are_told() {
      var items =
          Paginator.of((PageSource<Integer>) token -> new Page<>(List.of(), null, null), null)
              .iterator();

      assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
    }
  }
}
