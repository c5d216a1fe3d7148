// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.resource.SignedUrl;

/** A client on a scripted transport, for tests of single attempts. */
abstract class AttemptFixture {
  static final String JOB = "{\"name\":\"accounts/acme/dpoJobs/x\"}";
  static final SignedUrl URL = SignedUrl.of("https://storage.example/f?sig=1");

  final ScriptedTransport transport = new ScriptedTransport();
  final VirtualTime time = new VirtualTime();
  final Fireworks client = Client.of(transport, time);

  void getInVain() {
    assertThatThrownBy(() -> client.dpoJobs().get("x")).isInstanceOf(RuntimeException.class);
  }
}
