// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.bare;

import dev.fireworks4j.benchmarks.measure.Contender;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Setup;
import dev.fireworks4j.benchmarks.server.Bodies;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;

/**
 * The floor: the bytes of the pages and nothing else. How far others stay below it is how little the server matters.
 */
public final class ListBytes implements Contender {
  private final HttpCall http;
  private final Setup setup;

  public ListBytes(Setup setup) {
    this.setup = setup;
    http = HttpCall.of(setup.variant());
  }

  @Override
  public Map<String, Double> run() throws Exception {
    for (int page = 0; page < setup.amount(); page++) {
      String path =
          String.format(
              Locale.ROOT,
              "/v1/accounts/p%d/supervisedFineTuningJobs?pageSize=200&pageToken=t%07d",
              setup.amount(),
              page);
      http.get(setup.server().resolve(path), ListBytes::drain);
    }
    return Figures.items((long) setup.amount() * Bodies.PAGE_ITEMS);
  }

  static long drain(InputStream body) throws java.io.IOException {
    byte[] buffer = new byte[64 * 1024];
    long sum = 0;
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      sum += read;
    }
    return sum;
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
