// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.internal.ForeignText;

/** The request of an attempt as listeners see it. */
record SeenRequest(Operation<?> operation) implements CallListener.Request {

  @Override
  public String method() {
    return operation.method();
  }

  @Override
  public String path() {
    return ForeignText.line(operation.uri().getPath());
  }

  @Override
  public String uriTemplate() {
    return UriTemplate.of(operation);
  }

  @Override
  public String host() {
    return Host.of(operation).toString();
  }

  @Override
  public boolean isSigned() {
    return operation.isSigned();
  }

  @Override
  public String toString() {
    return method() + " " + path();
  }
}
