// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.internal.ForeignText;

/** A request as listeners see it. Values that few listeners use are computed on demand. */
class SeenRequest implements CallListener.Request {
  final Operation<?> request;

  SeenRequest(Operation<?> request) {
    this.request = request;
  }

  @Override
  public String method() {
    return request.method();
  }

  @Override
  public String path() {
    return ForeignText.line(request.uri().getPath());
  }

  @Override
  public String uriTemplate() {
    return UriTemplate.of(request);
  }

  @Override
  public String host() {
    return Host.of(request).toString();
  }

  @Override
  public boolean isSigned() {
    return request.isSigned();
  }

  @Override
  public String toString() {
    return method() + " " + path();
  }
}
