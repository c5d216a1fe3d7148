// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What users compile against: the exported packages, and no type of a library beneath. */
class PublicApiTest {
  @Test
  void rest_exports_nothing() {
    assertThat(Published.REST.exports()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Published.class)
  void nothing_internal_is_exported_or_opened(Published module) {
    assertThat(module.exports()).noneMatch(name -> name.matches(".*\\binternal\\b.*"));
    // JUnit calls the nested, not public, classes of the contract suites; Spring those of the
    // starter.
    assertThat(module.descriptor().opens())
        .extracting(opened -> opened.source())
        .isSubsetOf("dev.fireworks4j.testkit.contract", "dev.fireworks4j.spring");
    assertThat(module.descriptor().isAutomatic()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Published.class)
  void signatures_hold_only_types_that_users_can_name(Published module) {
    var exported = Published.allExports();
    var hidden = new ArrayList<String>();
    for (var type : Published.allClasses()) {
      if (module.holds(type) && isVisible(type) && exported.contains(type.getPackageName())) {
        signatures(type)
            .filter(named -> !isNameable(module, named, exported))
            .forEach(named -> hidden.add(type.getName() + " names " + named.getName()));
      }
    }
    assertThat(hidden).isEmpty();
  }

  /** Options and policies: what has defaults, or starts with a limit. */
  @Test
  void options_have_a_generated_builder_and_one_constructor_for_it() {
    var options =
        Published.allClasses().stream()
            .filter(type -> Published.CORE.holds(type) && type.isRecord() && isVisible(type))
            .filter(type -> hasFactory(type, "defaults") || hasFactory(type, "atMost"))
            .map(JavaClass::reflect)
            .toList();

    assertThat(options)
        .extracting(Class::getSimpleName)
        .contains("Timeouts", "RetryPolicy", "CircuitBreakerPolicy", "CallOptions", "Wait");
    for (Class<?> option : options) {
      var setters = setters(option);
      for (var component : option.getRecordComponents()) {
        assertThat(setters).contains(component.getName());
        assertThat(component.getType() == boolean.class)
            .as("%s.%s reads as a fact", option.getSimpleName(), component.getName())
            .isEqualTo(component.getName().matches("is[A-Z].*"));
      }
    }
  }

  private static boolean hasFactory(JavaClass type, String name) {
    return type.getMethods().stream()
        .anyMatch(method -> method.getName().equals(name) && method.getRawReturnType() == type);
  }

  private static List<String> setters(Class<?> option) {
    try {
      return Arrays.stream(Class.forName(option.getName() + "Builder").getMethods())
          .map(Method::getName)
          .toList();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(option + " has no builder", e);
    }
  }

  private static Stream<JavaClass> signatures(JavaClass type) {
    var members =
        type.getMembers().stream().filter(PublicApiTest::isVisible).flatMap(PublicApiTest::typesOf);
    var parents =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
            .flatMap(parent -> parent.getAllInvolvedRawTypes().stream())
            // A parent of the same package may be hidden: what it declares is inherited.
            .filter(parent -> !parent.getPackageName().equals(type.getPackageName()));
    return Stream.concat(members, parents).distinct();
  }

  private static Stream<JavaClass> typesOf(JavaMember member) {
    List<JavaType> types = new ArrayList<>();
    if (member instanceof JavaField field) {
      types.add(field.getType());
    }
    if (member instanceof JavaCodeUnit operation) {
      types.add(operation.getReturnType());
      types.addAll(operation.getParameterTypes());
      types.addAll(operation.getExceptionTypes());
    }
    return types.stream().flatMap(type -> type.getAllInvolvedRawTypes().stream());
  }

  private static boolean isNameable(Published module, JavaClass type, Set<String> exported) {
    var named = type.getBaseComponentType();
    if (named.isPrimitive() || named.getPackageName().startsWith("java.")) {
      return true;
    }
    return switch (module) {
      case CORE, REST, TRANSPORT_JDK -> isOurs(named, exported);
      // Its of(...) takes the builder of the user's own client.
      case TRANSPORT_APACHE ->
          isOurs(named, exported) || named.getPackageName().startsWith("org.apache.hc.client5.");
      // Registries and conventions are the user's.
      case MICROMETER ->
          isOurs(named, exported) || named.getPackageName().startsWith("io.micrometer.");
      // Annotations and what the container calls are Spring's.
      case SPRING ->
          isOurs(named, exported) || named.getPackageName().startsWith("org.springframework.");
      case TESTKIT ->
          isOurs(named, exported)
              || named.getPackageName().startsWith("org.junit.jupiter.api")
              || named.getPackageName().startsWith("org.assertj.core.api");
    };
  }

  private static boolean isOurs(JavaClass type, Set<String> exported) {
    return exported.contains(type.getPackageName()) && isVisible(type)
        || type.getPackageName().startsWith("javax.net.ssl");
  }

  /** Whether users can name it. */
  static boolean isForUsers(JavaClass type) {
    return Published.allExports().contains(type.getPackageName()) && isVisible(type);
  }

  private static boolean isVisible(JavaClass type) {
    return isVisible(type.getModifiers())
        && type.getEnclosingClass().map(PublicApiTest::isVisible).orElse(true);
  }

  private static boolean isVisible(JavaMember member) {
    return isVisible(member.getModifiers())
        && !member.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }
}
