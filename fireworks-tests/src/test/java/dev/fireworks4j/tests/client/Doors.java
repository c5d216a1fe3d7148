// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.testkit.FakeFireworks;

/** The ways in: both transports over real HTTP, and the fake's own without a socket. */
final class Doors {
  static final String JDK = "jdk";
  static final String APACHE = "apache";
  static final String IN_PROCESS = "in process";

  private Doors() {}

  static Fireworks open(FakeFireworks fake, String door) {
    return door.equals(IN_PROCESS)
        ? fake.connect()
        : Fireworks.connect(fake.options().toBuilder().transport(door).build());
  }
}
