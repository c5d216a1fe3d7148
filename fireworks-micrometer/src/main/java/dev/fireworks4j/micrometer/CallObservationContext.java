// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.micrometer;

import dev.fireworks4j.CallEnd;
import dev.fireworks4j.CallListener.Call;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/** Context of the observation of a call. */
public final class CallObservationContext extends Observation.Context {
  private final Call call;
  private volatile @Nullable CallEnd end;

  CallObservationContext(Call call) {
    this.call = call;
  }

  void setEnd(CallEnd ended) {
    end = ended;
  }

  /** The call. */
  public Call call() {
    return call;
  }

  /** How it ended; null while it runs. */
  public @Nullable CallEnd end() {
    return end;
  }
}
