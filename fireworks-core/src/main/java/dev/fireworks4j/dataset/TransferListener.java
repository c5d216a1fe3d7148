// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

/** Hears how a transfer goes, a hundred times or so. Called on the threads that do the work; what it throws is dropped. */
@FunctionalInterface
public interface TransferListener {

  /** Hears nothing. */
  TransferListener NONE = progress -> {};

  /** The state of things now. */
  void onProgress(TransferProgress progress);
}
