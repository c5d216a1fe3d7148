// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.bare;

import dev.fireworks4j.benchmarks.measure.ColdStart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The floor of a cold start on the JDK's client: the bytes of one page, nothing parsed. */
public final class FirstBytes {
  private FirstBytes() {}

  public static void main(String[] arguments) throws Exception {
    URI page =
        URI.create(arguments[0]).resolve("/v1/accounts/p1/supervisedFineTuningJobs?pageSize=200");
    byte[] body =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .build()
            .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofByteArray())
            .body();
    System.out.println(body.length);
    ColdStart.report();
  }
}
