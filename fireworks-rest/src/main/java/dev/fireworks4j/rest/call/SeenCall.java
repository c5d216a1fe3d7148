// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.internal.ForeignText;
import org.jspecify.annotations.Nullable;

/** A call as listeners see it, by its main operation. What few of them ask for is not made before. */
final class SeenCall implements CallListener.Call {
  private final Operation<?> main;
  private final Call call;
  private final boolean isPoll;
  private @Nullable OperationName name;

  SeenCall(Operation<?> main, Call call, boolean isPoll) {
    this.main = main;
    this.call = call;
    this.isPoll = isPoll;
  }

  private OperationName operationName() {
    OperationName known = name == null ? OperationName.of(main) : name;
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
    return main.label();
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
  public String method() {
    return main.method();
  }

  @Override
  public String path() {
    return new SeenRequest(main).path();
  }

  @Override
  public String uriTemplate() {
    return UriTemplate.of(main);
  }

  @Override
  public String host() {
    return Host.of(main).toString();
  }

  @Override
  public boolean isSigned() {
    return main.isSigned();
  }

  @Override
  public String toString() {
    return name() + " (" + operation() + "), request id " + requestId();
  }
}
