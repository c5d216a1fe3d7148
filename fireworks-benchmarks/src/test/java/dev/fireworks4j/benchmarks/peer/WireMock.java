// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.peer;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

/** A stub server with one stub, the least a user would have without the testkit. */
final class WireMock {
  private WireMock() {}

  static WireMockServer start() {
    var server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    server.start();
    server.stubFor(
        com.github.tomakehurst.wiremock.client.WireMock.get(
                "/v1/accounts/acme/supervisedFineTuningJobs/j1")
            .willReturn(
                com.github.tomakehurst.wiremock.client.WireMock.okJson(
                    "{\"name\":\"accounts/acme/supervisedFineTuningJobs/j1\",\"state\":\"JOB_STATE_RUNNING\"}")));
    return server;
  }
}
