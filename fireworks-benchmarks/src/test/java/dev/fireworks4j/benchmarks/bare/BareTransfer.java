// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.bare;

import dev.fireworks4j.benchmarks.measure.Blob;
import dev.fireworks4j.benchmarks.measure.Contender;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Setup;
import java.io.IOException;
import java.util.Map;

/** The same file up or down by hand. */
public final class BareTransfer implements Contender {
  private final HttpCall http;
  private final Blob blob;
  private final boolean isUpload;

  public BareTransfer(Setup setup) throws Exception {
    String[] kind = setup.variant().split(":");
    http = HttpCall.of(kind[0]);
    isUpload = kind[1].equals("up");
    blob = Blob.of(setup, isUpload);
  }

  @Override
  public Map<String, Double> run() throws Exception {
    if (isUpload) {
      http.put(blob.url(), blob.file());
      return Figures.items(blob.bytes());
    }
    return Figures.items(http.get(blob.url(), blob::drain));
  }

  @Override
  public void close() throws IOException {
    http.close();
    blob.close();
  }
}
