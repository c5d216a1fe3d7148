// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.account.ApiKey;
import dev.fireworks4j.account.ApiKey.CreateApiKey;
import dev.fireworks4j.account.User.CreateUser;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.testkit.FakeFireworks;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

/** An admin's client through each door, and those of other users. */
abstract class UsersFixture {
  @Parameter String door;

  final FakeFireworks fake = FakeFireworks.start();
  final Instant now = fake.clock().now();
  Fireworks fireworks;

  @BeforeEach
  void connect() {
    fireworks = Doors.open(fake, door);
  }

  @AfterEach
  void close() {
    fireworks.close();
    fake.close();
  }

  /** A client with the key of a new user. */
  Fireworks as(String user, String role) {
    fireworks.users().create(CreateUser.builder().id(user).role(role).serviceAccount(true).build());
    return as(fireworks.apiKeys(user).create(CreateApiKey.builder().build()));
  }

  Fireworks as(ApiKey key) {
    var options = fake.options().toBuilder().apiKey(key.key().reveal());
    return Fireworks.connect(
        (door.equals(Doors.IN_PROCESS)
                ? options.transport(fake.transport())
                : options.transport(door))
            .build());
  }

  static void assertForbidden(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.code()).isEqualTo(StatusCode.PERMISSION_DENIED));
  }
}
