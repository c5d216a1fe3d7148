// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import dev.fireworks4j.testkit.schema.SchemaTable;
import dev.fireworks4j.wire.WireMarks.InQuery;
import dev.fireworks4j.wire.WireMarks.Required;
import dev.fireworks4j.wire.WireMarks.WireName;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code clear} names is unset afterwards, for each field of each update of a kind with a collection. */
@FireworksTest
class EveryUpdateClearsTest {
  static Stream<Arguments> fields() {
    return UpdateRow.all().stream()
        .flatMap(
            row ->
                Stream.of(row.type().getRecordComponents())
                    .filter(EveryUpdateClearsTest::isClearable)
                    .map(component -> Arguments.of(row, wireName(component))));
  }

  private static boolean isClearable(RecordComponent component) {
    return Arrays.stream(UpdateSpec.class.getMethods())
            .noneMatch(method -> method.getName().equals(component.getName()))
        && !component.isAnnotationPresent(Required.class)
        && !component.isAnnotationPresent(InQuery.class);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void every_field_can_be_cleared(
      UpdateRow row, String field, Fireworks fireworks, FakeFireworks fake) throws Exception {
    fake.jobs().add(row.collection(), row.documentWith(field));
    assertThat(isUnset(row.read(fireworks, field))).isFalse();

    row.update(fireworks, clearing(row.type(), field));

    assertThat(isUnset(row.read(fireworks, field))).isTrue();
  }

  /** Quotas and secrets have nothing to clear, and limits are no resources of a collection: see {@link UsageIT}. */
  @Test
  void no_update_was_forgotten_here() {
    assertThat(SchemaTable.ofClient().requests().keySet())
        .filteredOn(name -> name.startsWith("Update"))
        .filteredOn(name -> UpdateRow.all().stream().noneMatch(row -> row.toString().equals(name)))
        .containsExactlyInAnyOrder(
            "UpdateQuota", "UpdateSecret", "UpdateAccountUsageLimits", "UpdateUserUsageLimits");
  }

  private static UpdateSpec clearing(Class<? extends UpdateSpec> type, String field)
      throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Stream.of(components).map(EveryUpdateClearsTest::value).toArray(Object[]::new);
    Object nothing = type.getConstructor(types).newInstance(values);
    String snakeCase = field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    Object[] fields = {new String[] {snakeCase}};
    return (UpdateSpec) type.getMethod("clear", String[].class).invoke(nothing, fields);
  }

  /** The service wants the role of a user each time. */
  private static Object value(RecordComponent component) {
    return component.getName().equals("role") ? "user" : null;
  }

  static String wireName(RecordComponent component) {
    var mark = component.getAnnotation(WireName.class);
    return mark == null ? component.getName() : mark.value();
  }

  /** The fake sends zeros for scalars that are unset, as the service does. */
  private static boolean isUnset(Object value) {
    return value == null
        || value.equals(false)
        || (value instanceof Number number && number.doubleValue() == 0)
        || (value instanceof Collection<?> items && items.isEmpty())
        || (value instanceof Map<?, ?> entries && entries.isEmpty())
        || (value instanceof OpenEnum member && member.value().endsWith("UNSPECIFIED"));
  }
}
