// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.RequestSpec;
import dev.fireworks4j.resource.UpdateSpec;
import java.lang.reflect.Modifier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What GraalVM's native images have to keep of core for the codec: it makes records with their constructors and reads
 * them with their accessors, finds the constants of open enums, and asks the sorts of requests for their methods. It
 * can do so with every public record and open enum of core, so all are listed.
 */
final class ReachabilityMetadata {
  private ReachabilityMetadata() {}

  static String ofCore() {
    Stream<String> interfaces =
        Stream.of(RequestSpec.class, CreateSpec.class, UpdateSpec.class)
            .map(type -> entry(type, "allPublicMethods"));
    return Stream.concat(wireTypesOfCore().map(ReachabilityMetadata::ofType), interfaces)
        .sorted()
        .collect(Collectors.joining(",\n", "{\n  \"reflection\": [\n", "\n  ]\n}\n"));
  }

  static Stream<Class<?>> wireTypesOfCore() {
    return Published.allClasses().stream()
        .filter(Published.CORE::holds)
        .filter(type -> type.isRecord() || type.isAssignableTo(OpenEnum.class))
        .<Class<?>>map(JavaClass::reflect)
        .filter(type -> Modifier.isPublic(type.getModifiers()));
  }

  private static String ofType(Class<?> type) {
    return OpenEnum.class.isAssignableFrom(type)
        ? entry(type, "allPublicConstructors", "allPublicMethods", "allPublicFields")
        : entry(type, "allPublicConstructors", "allPublicMethods");
  }

  private static String entry(Class<?> type, String... kept) {
    return Stream.of(kept)
        .map(what -> ", \"" + what + "\": true")
        .collect(Collectors.joining("", "    {\"type\": \"" + type.getName() + "\"", "}"));
  }
}
