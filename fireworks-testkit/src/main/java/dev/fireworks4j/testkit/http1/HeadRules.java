// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

import dev.fireworks4j.transport.Headers;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Checks a request line and its headers. */
final class HeadRules {
  private final Headers headers;
  private final long mostBodyBytes;
  private final String method;
  private final String target;
  private final boolean isVersion11;

  HeadRules(String requestLine, Headers headers, long mostBodyBytes) throws Http1Refusal {
    this.headers = headers;
    this.mostBodyBytes = mostBodyBytes;
    String[] words = requestLine.split(" ", -1);
    if (words.length != 3 || !HeadReader.isToken(words[0]) || words[1].isEmpty()) {
      throw Http1Refusal.malformed("the first line must be a method, a path and HTTP/1.1");
    }
    method = words[0];
    target = words[1];
    isVersion11 = words[2].equals("HTTP/1.1");
    if (!isVersion11 && !words[2].equals("HTTP/1.0")) {
      throw words[2].startsWith("HTTP/")
          ? new Http1Refusal(505, "only HTTP/1.1 is served")
          : Http1Refusal.malformed("the first line does not end with HTTP/1.1");
    }
  }

  Http1Head head() throws Http1Refusal {
    return new Http1Head(
        method, uri(), headers, bodyBytes(), expectsContinue(), isVersion11 && !closes());
  }

  private URI uri() throws Http1Refusal {
    List<String> hosts = headers.all("Host");
    if (hosts.size() > 1 || (isVersion11 && hosts.isEmpty())) {
      throw Http1Refusal.malformed("there must be one Host header");
    }
    String host = hosts.isEmpty() ? "localhost" : hosts.get(0);
    String text = target;
    if (target.startsWith("/")) {
      text = "http://" + host + target;
    } else if (target.equals("*")) {
      text = "http://" + host + "/*";
    }
    if (!text.startsWith("http://") || !isAuthority(host)) {
      throw Http1Refusal.malformed("the path or the Host header is not valid");
    }
    try {
      URI uri = new URI(text);
      if (uri.getRawAuthority() == null || !isAuthority(uri.getRawAuthority())) {
        throw Http1Refusal.malformed("the Host header is not valid");
      }
      return uri;
    } catch (URISyntaxException e) {
      throw Http1Refusal.malformed("the path has characters that must be percent-encoded");
    }
  }

  private static boolean isAuthority(String host) {
    return !host.isEmpty() && host.chars().noneMatch(c -> c <= ' ' || "/?#@\\,".indexOf(c) >= 0);
  }

  private long bodyBytes() throws Http1Refusal {
    List<String> codings = headers.all("Transfer-Encoding");
    List<String> lengths = headers.all("Content-Length");
    if (!codings.isEmpty()) {
      return chunked(codings, lengths);
    }
    if (lengths.isEmpty()) {
      return 0;
    }
    String length = lengths.get(0);
    if (lengths.size() > 1 || !length.matches("[0-9]{1,18}")) {
      throw Http1Refusal.malformed("Content-Length must be one number");
    }
    long bytes = Long.parseLong(length);
    if (bytes > mostBodyBytes) {
      throw new Http1Refusal(413, "the body is larger than " + mostBodyBytes + " bytes");
    }
    return bytes;
  }

  private long chunked(List<String> codings, List<String> lengths) throws Http1Refusal {
    if (!lengths.isEmpty()) {
      throw Http1Refusal.malformed("Content-Length and Transfer-Encoding exclude each other");
    }
    if (!isVersion11) {
      throw Http1Refusal.malformed("HTTP/1.0 has no Transfer-Encoding");
    }
    if (codings.size() > 1 || !codings.get(0).equalsIgnoreCase("chunked")) {
      throw new Http1Refusal(501, "the only Transfer-Encoding that is served is chunked");
    }
    return Http1Head.CHUNKED;
  }

  private boolean expectsContinue() throws Http1Refusal {
    String expected = headers.first("Expect");
    if (expected == null || !isVersion11) {
      return false;
    }
    if (!expected.equalsIgnoreCase("100-continue")) {
      throw new Http1Refusal(417, "the only Expect that is served is 100-continue");
    }
    return true;
  }

  private boolean closes() {
    for (String value : headers.all("Connection")) {
      for (String option : value.split(",", -1)) {
        if (option.strip().equalsIgnoreCase("close")) {
          return true;
        }
      }
    }
    return false;
  }
}
