// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.bare;

import dev.fireworks4j.benchmarks.measure.Contender;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Setup;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The same list by hand: each page into maps, the token into the next request. */
public final class ListMaps implements Contender {
  private final HttpCall http;
  private final URI server;
  private final int pages;

  public ListMaps(Setup setup) {
    http = HttpCall.of(setup.variant());
    server = setup.server();
    pages = setup.amount();
  }

  @Override
  public Map<String, Double> run() throws Exception {
    String token = "";
    long epochs = 0;
    long jobs = 0;
    do {
      Map<String, Object> page = http.get(page(token), Json::read);
      for (Object job : (List<?>) page.get("supervisedFineTuningJobs")) {
        epochs += ((Number) ((Map<?, ?>) job).get("epochs")).longValue();
        jobs++;
      }
      token = (String) page.get("nextPageToken");
    } while (!token.isEmpty());
    if (epochs != 3 * jobs) {
      throw new IllegalStateException("read wrongly: " + epochs);
    }
    return Figures.items(jobs);
  }

  private URI page(String token) {
    String path = "/v1/accounts/p" + pages + "/supervisedFineTuningJobs?pageSize=200";
    return server.resolve(token.isEmpty() ? path : path + "&pageToken=" + token);
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
