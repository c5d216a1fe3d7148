// SPDX-License-Identifier: Apache-2.0
/** An in-memory fake of the service for users' own tests. */
module dev.fireworks4j.testkit {
  requires transitive dev.fireworks4j.core;
  requires com.squareup.moshi;
  requires okio;
  requires kotlin.stdlib;
  requires jdk.httpserver;
  requires static org.jspecify;
  requires static transitive org.junit.jupiter.api;
  requires static transitive org.assertj.core;

  exports dev.fireworks4j.testkit;
  exports dev.fireworks4j.testkit.contract;
}
