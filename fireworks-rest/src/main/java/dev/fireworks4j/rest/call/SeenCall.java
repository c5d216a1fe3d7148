// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.internal.ForeignText;
import org.jspecify.annotations.Nullable;

/** A call as listeners see it, by its main operation. */
final class SeenCall extends SeenRequest implements CallListener.Call {
  private final UserCall call;
  private final boolean isPoll;
  private @Nullable OperationName name;

  SeenCall(Operation<?> main, UserCall call, boolean isPoll) {
    super(main);
    this.call = call;
    this.isPoll = isPoll;
  }

  private OperationName operationName() {
    OperationName known = name == null ? OperationName.of(request) : name;
    name = known;
    return known;
  }

  @Override
  public String kind() {
    return operationName().kind();
  }

  @Override
  public String verb() {
    return operationName().verb();
  }

  @Override
  public String operation() {
    return request.label();
  }

  @Override
  public String requestId() {
    return call.requestId();
  }

  @Override
  public @Nullable String model() {
    String model = call.model();
    return model == null ? null : ForeignText.line(model);
  }

  @Override
  public boolean isPoll() {
    return isPoll;
  }

  @Override
  public String toString() {
    return name() + " (" + operation() + "), request id " + requestId();
  }
}
