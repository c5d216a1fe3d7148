// SPDX-License-Identifier: Apache-2.0
/** An in-memory fake of the service for users' own tests. */
module dev.fireworks4j.testkit {
  requires transitive dev.fireworks4j.core;
  requires com.squareup.moshi;
  requires okio;
  requires kotlin.stdlib;
  requires static org.jspecify;
  // Not transitive: javac would then require both in modules that use the fake alone.
  requires static org.junit.jupiter.api;
  requires static org.assertj.core;

  exports dev.fireworks4j.testkit;
  exports dev.fireworks4j.testkit.contract;

  // JUnit looks into the suites, whose nested classes are not public.
  opens dev.fireworks4j.testkit.contract;
}
