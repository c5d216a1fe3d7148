// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.benchmarks.measure.Blob;
import dev.fireworks4j.benchmarks.measure.Contender;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Setup;
import dev.fireworks4j.resource.SignedUrl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** A large file up or down a signed URL; the amount is its size in MiB. */
public final class Transfer implements Contender {
  private final Fireworks fireworks;
  private final Blob blob;
  private final boolean isUpload;

  public Transfer(Setup setup) throws Exception {
    String[] kind = setup.variant().split(":");
    fireworks = Client.of(new Setup(setup.server(), kind[0], 0), "acme");
    isUpload = kind[1].equals("up");
    blob = Blob.of(setup, isUpload);
  }

  @Override
  public Map<String, Double> run() throws Exception {
    SignedUrl url = SignedUrl.of(blob.url().toString());
    if (isUpload) {
      fireworks.files().upload(url, blob.file());
      return Figures.items(blob.bytes());
    }
    try (InputStream body = fireworks.files().open(url)) {
      return Figures.items(blob.drain(body));
    }
  }

  @Override
  public void close() throws IOException {
    fireworks.close();
    blob.close();
  }
}
