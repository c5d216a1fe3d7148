// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.page.FieldMask;
import dev.fireworks4j.page.Filter;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.OrderBy;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.tests.client.KindRow.Trait;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation that kinds share, for every kind of the table, through each door. */
class EveryKindIT {
  private static final Duration LONG_ENOUGH = Duration.ofHours(1);

  static Stream<Arguments> kindsAndDoors() {
    return kinds(row -> true);
  }

  static Stream<Arguments> orderedKindsAndDoors() {
    return kinds(row -> !row.has(Trait.UNORDERED));
  }

  static Stream<Arguments> readableKindsAndDoors() {
    return kinds(row -> !row.has(Trait.LISTED_ONLY));
  }

  static Stream<Arguments> kindsOfAccountsAndDoors() {
    return kinds(row -> !row.has(Trait.TOP_LEVEL));
  }

  static Stream<Arguments> creatableKindsAndDoors() {
    return kinds(row -> row.create() != null);
  }

  static Stream<Arguments> changeableKindsAndDoors() {
    return kinds(row -> row.rename() != null);
  }

  static Stream<Arguments> deletableKindsAndDoors() {
    return kinds(row -> row.delete() != null);
  }

  private static Stream<Arguments> kinds(Predicate<KindRow<?>> wanted) {
    return KindRow.all().stream()
        .filter(wanted)
        .flatMap(
            row ->
                Stream.of(Doors.JDK, Doors.APACHE, Doors.IN_PROCESS)
                    .map(door -> Arguments.of(row, door)));
  }

  /** What a test does with a client. */
  private interface Use {
    void with(FakeFireworks fake, Fireworks fireworks);
  }

  private static void on(KindRow<?> row, String door, Use use) {
    try (var fake = row.start();
        var fireworks = Doors.open(fake, door)) {
      use.with(fake, fireworks);
    }
  }

  @ParameterizedTest
  @MethodSource("creatableKindsAndDoors")
  void is_created_and_read_by_its_id_and_by_its_name(KindRow<?> row, String door) {
    on(
        row,
        door,
        (fake, fireworks) -> {
          row.prepare(fake);

          Resource made = row.create().apply(fireworks, "made-1");

          var gateway = row.gateway().apply(fireworks);
          if (!row.has(Trait.LISTED_ONLY)) {
            assertThat(gateway.get(made.id()).name()).isEqualTo(made.name());
            assertThat(gateway.get(made.name()).id()).isEqualTo(made.id());
          }
          assertThat(gateway.list()).extracting(Resource::name).contains(made.name());
        });
  }

  @ParameterizedTest
  @MethodSource("kindsAndDoors")
  void is_listed_page_by_page(KindRow<?> row, String door) {
    on(
        row,
        door,
        (fake, fireworks) -> {
          List<String> names = row.seed(fake, fireworks, 5);
          var gateway = row.gateway().apply(fireworks);
          int count = (int) gateway.list().stream().count();
          fake.requests().clear();

          var listed = gateway.list(ListQuery.builder().pageSize(2).build()).stream();

          assertThat(listed).extracting(Resource::name).hasSize(count).containsAll(names);
          assertThat(fake.requests().all()).hasSize((count + 1) / 2);
        });
  }

  @ParameterizedTest
  @MethodSource("orderedKindsAndDoors")
  void is_listed_by_filter_and_order(KindRow<?> row, String door) {
    on(
        row,
        door,
        (fake, fireworks) -> {
          List<String> names = row.seed(fake, fireworks, 5);
          var gateway = row.gateway().apply(fireworks);

          var descending = ListQuery.builder().orderBy(OrderBy.descending("name")).build();
          var filtered = ListQuery.builder().filter(Filter.where("name").is(names.get(3))).build();

          assertThat(gateway.list(descending))
              .extracting(Resource::name)
              .filteredOn(names::contains)
              .containsExactly(
                  names.get(4), names.get(3), names.get(2), names.get(1), names.get(0));
          assertThat(gateway.list(filtered))
              .extracting(Resource::name)
              .containsExactly(names.get(3));
        });
  }

  @ParameterizedTest
  @MethodSource("readableKindsAndDoors")
  void is_read_with_a_mask(KindRow<?> row, String door) {
    on(
        row,
        door,
        (fake, fireworks) -> {
          String name = row.seed(fake, fireworks, 1).get(0);

          var masked = row.gateway().apply(fireworks).get(name, FieldMask.of("name"));

          assertThat(masked.name()).isEqualTo(name);
          assertThat(masked.createTime()).isNull();
        });
  }

  @ParameterizedTest
  @MethodSource("changeableKindsAndDoors")
  void is_changed_and_loses_a_field_again(KindRow<?> row, String door) {
    on(
        row,
        door,
        (fake, fireworks) -> {
          String name = row.seed(fake, fireworks, 1).get(0);

          String renamed = row.rename().apply(fireworks, name, "a new name");
          String cleared = row.rename().apply(fireworks, name, null);

          assertThat(renamed).isEqualTo("a new name");
          assertThat(cleared).isNull();
        });
  }

  @ParameterizedTest
  @MethodSource("deletableKindsAndDoors")
  void is_deleted(KindRow<?> row, String door) {
    on(
        row,
        door,
        (fake, fireworks) -> {
          List<String> names = row.seed(fake, fireworks, 2);
          var gateway = row.gateway().apply(fireworks);

          row.delete().accept(fireworks, names.get(0));
          fake.clock().advance(LONG_ENOUGH);

          assertThat(gateway.list()).extracting(Resource::name).containsExactly(names.get(1));
          assertThatThrownBy(() -> row.delete().accept(fireworks, names.get(0)))
              .isInstanceOf(NotFoundException.class);
        });
  }

  @ParameterizedTest
  @MethodSource("readableKindsAndDoors")
  void is_not_found_where_it_is_missing(KindRow<?> row, String door) {
    on(
        row,
        door,
        (fake, fireworks) -> {
          var gateway = row.gateway().apply(fireworks);
          var refused = catchThrowableOfType(ApiException.class, () -> gateway.get("missing"));

          assertThat(refused)
              .satisfiesAnyOf(
                  e -> assertThat(e).isInstanceOf(NotFoundException.class),
                  // An account that the key cannot see may be there or not.
                  e -> assertThat(row.has(Trait.TOP_LEVEL) && e.httpStatus() == 403).isTrue());
        });
  }

  @ParameterizedTest
  @MethodSource("kindsOfAccountsAndDoors")
  void is_refused_in_an_account_that_the_key_does_not_see(KindRow<?> row, String door) {
    on(
        row,
        door,
        (fake, fireworks) -> {
          var elsewhere = row.gateway().apply(fireworks.account("unknown"));
          var refused =
              catchThrowableOfType(ApiException.class, () -> elsewhere.list().stream().count());

          assertThat(refused.httpStatus()).isIn(403, 404);
        });
  }

  @ParameterizedTest
  @MethodSource("kindsAndDoors")
  void is_not_shown_to_a_bad_key(KindRow<?> row, String door) {
    on(
        row,
        door,
        (fake, fireworks) -> {
          var options = fake.options().toBuilder().apiKey("fw_bad");
          var bad =
              door.equals(Doors.IN_PROCESS)
                  ? options.transport(fake.transport()).build()
                  : options.transport(door).build();
          try (var stranger = Fireworks.connect(bad)) {
            var refused =
                catchThrowableOfType(
                    ApiException.class,
                    () -> row.gateway().apply(stranger).list().stream().count());

            assertThat(refused.httpStatus()).isIn(401, 403);
          }
        });
  }
}
