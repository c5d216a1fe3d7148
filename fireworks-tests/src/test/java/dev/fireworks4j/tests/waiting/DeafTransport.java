// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.waiting;

import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Makes a service that overhears some query parameters. */
record DeafTransport(HttpTransport service, List<String> overheard) implements HttpTransport {

  @Override
  public HttpExchange open(HttpRequest request) {
    return service.open(
        new HttpRequest(
            request.method(), without(request.uri()), request.headers(), request.body()));
  }

  @Override
  public void close() {
    service.close();
  }

  private URI without(URI uri) {
    if (uri.getRawQuery() == null) {
      return uri;
    }
    String text = uri.toString();
    String query =
        Arrays.stream(uri.getRawQuery().split("&"))
            .filter(parameter -> !overheard.contains(parameter.replaceFirst("=.*", "")))
            .collect(Collectors.joining("&"));
    return URI.create(text.substring(0, text.indexOf('?')) + (query.isEmpty() ? "" : "?" + query));
  }
}
