// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptionsBuilder;
import java.util.function.UnaryOperator;

/** A client whose call scopes are recorded. */
abstract class ScopesFixture {
  static final String JOB = "{\"name\":\"accounts/acme/dpoJobs/x\"}";
  static final String ONE = "/v1/accounts/{account}/dpoJobs/{dpoJob}";

  final ScriptedTransport transport = new ScriptedTransport();
  final RecordedScopes recorded = new RecordedScopes();
  final Fireworks client = client(o -> o.listener(recorded));

  Fireworks client(UnaryOperator<FireworksOptionsBuilder> options) {
    return Client.of(transport, new VirtualTime(), options);
  }
}
