// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.account.UserBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The public API of each module stands in a file, so that every change of it is read in a diff. */
class ApiListingTest {
  private static final boolean RENEWS = Boolean.getBoolean("api.renew");

  @ParameterizedTest
  @EnumSource(Published.class)
  void the_listing_of_a_module_is_what_it_offers(Published module) throws IOException {
    Path file = module.apiListing();
    String listing = ApiListing.of(module);
    if (RENEWS) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, listing);
    }

    assertThat(file)
        .as(
            "The public API changed. If that is meant, run \"mvn -q -ntp -Papi test\""
                + " (or this test with -Dapi.renew=true), read the diff of %s and commit it.",
            SourceFiles.name(file))
        .content()
        .isEqualTo(listing);
  }

  /** An exclude leaves out the packages below it, too. */
  @ParameterizedTest
  @EnumSource(Published.class)
  void the_comparison_with_a_release_looks_at_what_is_exported_only(Published module) {
    List<String> excludes =
        Pattern.compile("<exclude>(dev\\.fireworks4j[\\w.]*)</exclude>")
            .matcher(SourceFiles.text(Path.of("..", "pom.xml")))
            .results()
            .map(match -> match.group(1))
            .toList();

    assertThat(module.descriptor().packages())
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(excludes.stream().anyMatch(out -> (each + ".").startsWith(out + ".")))
                    .as("%s is excluded", each)
                    .isNotEqualTo(module.exports().contains(each)));
  }

  @Nested
  class Listing {
    @Test
    void a_class_is_listed_with_what_its_hidden_parent_offers() {
      assertThat(ApiListing.of(Sample.class).lines())
          .containsExactly(
              "public abstract static sealed class "
                  + Sample.class.getCanonicalName()
                  + "<T extends CharSequence> extends ApiListingTest.HiddenParent implements Cloneable"
                  + " permits ApiListingTest.OnlySample",
              "  @Deprecated public static final int OLD",
              "  protected Sample(@Nullable T)",
              "  protected abstract @Nullable String name(java.util.Map<String, @Nullable T>, byte[]...)"
                  + " throws java.io.IOException",
              "  public <K extends Comparable<? super K>> java.util.List<? extends K> sorted(K @Nullable [])",
              "  public boolean isInherited()");
    }

    @Test
    void a_record_is_listed_with_its_components_once() {
      assertThat(ApiListing.of(Pair.class).lines())
          .containsExactly(
              "public record "
                  + Pair.class.getCanonicalName()
                  + "(String left, @Nullable Long right)",
              "  public static ApiListingTest.Pair of(String)");
    }

    @Test
    void a_generated_builder_is_listed_by_its_record_and_another_one_by_its_members() {
      assertThat(ApiListing.of(UserBuilder.class))
          .isEqualTo("public class dev.fireworks4j.account.UserBuilder of User\n");
      assertThat(ApiListing.of(PairBuilder.class).lines())
          .hasSize(3)
          .contains("  public ApiListingTest.Pair build()");
    }
  }

  abstract static class HiddenParent {
    public boolean isInherited() {
      return true;
    }
  }

  /** Something of everything. */
  public abstract static sealed class Sample<T extends CharSequence> extends HiddenParent
      implements Cloneable {
    /** Old. */
    @Deprecated public static final int OLD = 1;

    protected Sample(@Nullable T only) {
      hidden();
    }

    protected abstract @Nullable String name(java.util.Map<String, @Nullable T> map, byte[]... more)
        throws IOException;

    /** Sorted. */
    public <K extends Comparable<? super K>> List<? extends K> sorted(K @Nullable [] keys) {
      return List.of();
    }

    void hidden() {}

    @Override
    public String toString() {
      return "sample";
    }
  }

  abstract static non-sealed class OnlySample extends Sample<String> {
    OnlySample() {
      super(null);
    }
  }

  /** Builds a pair, but has no setters. */
  public static class PairBuilder {
    PairBuilder() {}

    /** An empty one. */
    public Pair build() {
      return new Pair("", null);
    }

    /** A start. */
    public static PairBuilder builder() {
      return new PairBuilder();
    }
  }

  /** A pair. */
  public record Pair(String left, @Nullable Long right) {
    static final int SHORT = 1;

    /** Half of one. */
    public static Pair of(String left) {
      return new Pair(left, null);
    }
  }
}
