// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.message.HttpRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request that names its target without the query, which may be a signature: the client logs what it sends. */
final class RequestWithoutQuery extends HttpRequestWrapper implements ClassicHttpRequest {
  private final ClassicHttpRequest request;

  RequestWithoutQuery(ClassicHttpRequest request) {
    super(request);
    this.request = request;
  }

  ClassicHttpRequest original() {
    return request;
  }

  @Override
  public String getRequestUri() {
    String target = request.getRequestUri();
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  @Override
  public @Nullable HttpEntity getEntity() {
    return request.getEntity();
  }

  @Override
  public void setEntity(@Nullable HttpEntity entity) {
    request.setEntity(entity);
  }
}
