// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.call.Decoder;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.ResumableOperation;
import dev.fireworks4j.transport.HttpResponse;
import java.io.IOException;
import java.util.function.BiConsumer;

/** Downloads the rest of a part, from where the last attempt stopped. The result is the size of the file. */
final class PartDownload implements ResumableOperation<Long> {
  private final PartFile part;
  private final Operation<Long> whole;
  private final BiConsumer<Long, Long> progress;
  private long before;

  /**
   * For one URL.
   *
   * @param progress receives the number of bytes that have arrived, and that of the whole file, negative if unknown
   */
  PartDownload(
      PartFile part, TransferClient client, SignedUrl url, BiConsumer<Long, Long> progress) {
    this.part = part;
    this.progress = progress;
    Decoder<Long> decoder = this::append;
    this.whole = client.signed("GET", "download", url, decoder);
  }

  @Override
  public Operation<Long> next() {
    before = part.size();
    long from = part.resumeAt();
    return from == 0 ? whole : whole.with("Range", "bytes=" + from + "-");
  }

  @Override
  public boolean hasAdvanced() {
    return part.size() > before;
  }

  private Long append(HttpResponse answer) throws IOException {
    if (StoredBytes.isPackedRange(answer)) {
      part.restart();
      throw new IOException("storage sent a part of the compressed file; starting again");
    }
    StoredBytes stored = StoredBytes.of(answer);
    part.append(stored, answer.body(), bytes -> progress.accept(bytes, stored.total()));
    return part.size();
  }
}
