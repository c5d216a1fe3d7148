// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.fireworks4j.Fireworks;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The arrows between modules point inward, and each library is known where it is needed and nowhere else. */
class ArrowsTest {
  private static final String MOSHI = "com.squareup.moshi..";
  private static final String OKIO = "okio..";
  private static final String KOTLIN = "kotlin..";
  private static final String RESILIENCE4J = "io.github.resilience4j..";
  private static final String SLF4J = "org.slf4j..";
  private static final String APACHE = "org.apache..";
  private static final String MICROMETER = "io.micrometer..";
  private static final String SPRING = "org.springframework..";

  @Nested
  class Modules {
    @Test
    void core_knows_nobody() {
      noClasses()
          .that(in(Published.CORE))
          .should()
          .dependOnClassesThat(
              describe("are neither core's nor the JDK's", ArrowsTest::isForeignToCore))
          .check(Published.allClasses());
    }

    @ParameterizedTest
    @EnumSource(
        value = Published.class,
        names = {"REST", "TRANSPORT_APACHE", "TRANSPORT_JDK", "MICROMETER"})
    void an_adapter_knows_core_and_no_other_module(Published adapter) {
      noClasses()
          .that(in(adapter))
          .should()
          .dependOnClassesThat(foreignTo(adapter))
          .check(Published.allClasses());
    }

    /** What is optional is used by its configuration alone. */
    @Test
    void the_starter_knows_core_and_optional_modules_where_they_are_configured() {
      noClasses()
          .that(in(Published.SPRING))
          .should()
          .dependOnClassesThat(
              in(Published.REST).or(in(Published.TRANSPORT_APACHE)).or(in(Published.TRANSPORT_JDK)))
          .check(Published.allClasses());
      noClasses()
          .that(in(Published.SPRING))
          .and()
          .haveNameNotMatching(".*(Fake|ObservationAuto).*")
          .should()
          .dependOnClassesThat(in(Published.TESTKIT).or(in(Published.MICROMETER)))
          .check(Published.allClasses());
    }

    @Test
    void the_testkit_uses_none_of_rest_classes() {
      noClasses()
          .that(in(Published.TESTKIT))
          .should()
          .dependOnClassesThat(in(Published.REST))
          .because("a codec fault must not cancel itself out")
          .check(Published.allClasses());
    }
  }

  @Nested
  class Libraries {
    @Test
    void only_rest_sees_resilience4j_and_slf4j() {
      noClasses()
          .that(DescribedPredicate.not(in(Published.REST)))
          .should()
          .dependOnClassesThat(resideInAnyPackage(RESILIENCE4J, SLF4J))
          .check(Published.allClasses());
    }

    @Test
    void only_rest_and_the_testkit_see_moshi() {
      noClasses()
          .that(DescribedPredicate.not(in(Published.REST).or(in(Published.TESTKIT))))
          .should()
          .dependOnClassesThat(resideInAnyPackage(MOSHI, OKIO, KOTLIN))
          .check(Published.allClasses());
    }

    @Test
    void the_testkit_sees_only_the_tokens_of_moshi() {
      noClasses()
          .that(in(Published.TESTKIT))
          .should()
          .dependOnClassesThat(
              resideInAPackage(MOSHI).and(describe("not tokens", ArrowsTest::isNoToken)))
          .check(Published.allClasses());
    }

    @Test
    void only_one_transport_sees_apache() {
      noClasses()
          .that(DescribedPredicate.not(in(Published.TRANSPORT_APACHE)))
          .should()
          .dependOnClassesThat(resideInAPackage(APACHE))
          .check(Published.allClasses());
    }

    @Test
    void only_one_module_and_the_starter_see_micrometer() {
      noClasses()
          .that(DescribedPredicate.not(in(Published.MICROMETER).or(in(Published.SPRING))))
          .should()
          .dependOnClassesThat(resideInAPackage(MICROMETER))
          .check(Published.allClasses());
    }

    @Test
    void only_the_starter_sees_spring() {
      noClasses()
          .that(DescribedPredicate.not(in(Published.SPRING)))
          .should()
          .dependOnClassesThat(resideInAPackage(SPRING))
          .check(Published.allClasses());
    }

    @Test
    void observations_need_no_meters() {
      noClasses()
          .that(in(Published.MICROMETER))
          .and()
          .haveSimpleNameNotEndingWith("Meters")
          .should()
          .dependOnClassesThat(resideInAPackage("io.micrometer.core.."))
          .because("micrometer-core is optional")
          .check(Published.allClasses());
    }
  }

  @Nested
  class Packages {
    @Test
    void rest_has_no_cycle() {
      slices()
          .matching("dev.fireworks4j.rest.(**)")
          .should()
          .beFreeOfCycles()
          .check(Published.allClasses());
    }

    @Test
    void core_has_no_cycle_between_its_subjects() {
      slices()
          .assignedFrom(new Subjects())
          .should()
          .beFreeOfCycles()
          .check(Published.allClasses().that(in(Published.CORE)));
    }
  }

  /**
   * A package with those below it is a subject. The root and its SPI are one: a client is connected through what takes
   * its options. The classes of the internal package have no subject in common, so each is one of its own.
   */
  private static final class Subjects implements SliceAssignment {
    private static final String ROOT = Fireworks.class.getPackageName();

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      String name = type.getPackageName();
      if (!Published.CORE.holds(type)) {
        return SliceIdentifier.ignore();
      }
      if (name.equals(ROOT) || name.equals(ROOT + ".spi")) {
        return SliceIdentifier.of("root");
      }
      String subject = name.substring(ROOT.length() + 1).split("\\.", 2)[0];
      return subject.equals("internal")
          ? SliceIdentifier.of(subject, type.getBaseComponentType().getName().split("\\$", 2)[0])
          : SliceIdentifier.of(subject);
    }

    @Override
    public String getDescription() {
      return "subjects of core";
    }
  }

  private static DescribedPredicate<JavaClass> in(Published module) {
    return describe("in " + module, module::holds);
  }

  private static boolean isForeignToCore(JavaClass type) {
    var named = type.getBaseComponentType();
    var allowed =
        resideInAnyPackage(
            "java..",
            "javax.net.ssl..",
            "org.jspecify.annotations..",
            // A mark that Jackson reads where it is there; an annotation that is not there is
            // passed over.
            "com.fasterxml.jackson.annotation..",
            // Named by the source-only annotation that asks for a builder; gone at run time.
            "io.soabase.recordbuilder.core..");
    return !named.isPrimitive() && !Published.CORE.holds(named) && !allowed.test(named);
  }

  private static DescribedPredicate<JavaClass> foreignTo(Published module) {
    return describe(
        "in a module that is neither core nor " + module,
        type ->
            Arrays.stream(Published.values())
                .anyMatch(
                    other -> other != Published.CORE && other != module && other.holds(type)));
  }

  private static boolean isNoToken(JavaClass type) {
    return !type.getName()
        .matches(
            "com\\.squareup\\.moshi\\.(Json(Reader|Writer)(\\$.+)?|Json(Data|Encoding)Exception)");
  }
}
