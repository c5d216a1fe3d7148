// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.fireworks4j.benchmarks.measure.Contender;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Setup;
import dev.fireworks4j.benchmarks.server.Bodies;
import java.util.Map;

/** The same pages read by Jackson into records with the same fields. */
public final class JacksonPage implements Contender {
  private final ObjectReader reader =
      new ObjectMapper().registerModule(new JavaTimeModule()).readerFor(JacksonJob.Page.class);
  private final byte[] page = Bodies.onePage().getBytes(UTF_8);
  private final int pages;

  public JacksonPage(Setup setup) {
    pages = setup.amount();
  }

  @Override
  public Map<String, Double> run() throws Exception {
    long items = 0;
    for (int i = 0; i < pages; i++) {
      JacksonJob.Page read = reader.readValue(page);
      items += read.supervisedFineTuningJobs().size();
    }
    return Figures.items(items);
  }
}
