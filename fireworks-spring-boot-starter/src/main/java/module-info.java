// SPDX-License-Identifier: Apache-2.0
/** Auto-configuration for Spring Boot. */
// Spring's jars are automatic modules.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.fireworks4j.spring {
  requires transitive dev.fireworks4j.core;
  requires transitive spring.boot;
  requires spring.boot.autoconfigure;
  requires spring.beans;
  requires spring.context;
  requires spring.core;
  // Each is used where it is there.
  requires static dev.fireworks4j.micrometer;
  requires static dev.fireworks4j.testkit;
  requires static micrometer.core;
  requires static micrometer.observation;
  requires static spring.boot.actuator;
  requires static spring.boot.health;
  requires static spring.test;
  requires static org.jspecify;

  exports dev.fireworks4j.spring;

  // Spring calls the methods of configurations and binds the properties by reflection.
  opens dev.fireworks4j.spring;
}
