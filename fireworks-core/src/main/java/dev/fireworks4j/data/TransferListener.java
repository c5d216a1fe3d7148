// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

/**
 * Receives the progress of a transfer, about a hundred times in all. Called on the threads that do the work; what it
 * throws is logged.
 */
@FunctionalInterface
public interface TransferListener {

  /** A listener that ignores all events. */
  TransferListener NONE = progress -> {};

  /** Called with the progress so far. */
  void onProgress(TransferProgress progress);
}
