// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.bare;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.FileEntity;

/** The bare HTTP client of a transport, used as its manual says. */
public interface HttpCall extends AutoCloseable {

  /** Reads the body of an answer. */
  @FunctionalInterface
  interface Reader<T> {
    T read(InputStream body) throws IOException;
  }

  <T> T get(URI uri, Reader<T> reader) throws Exception;

  /** Posts JSON. */
  <T> T post(URI uri, byte[] json, Reader<T> reader) throws Exception;

  void put(URI uri, Path file) throws Exception;

  @Override
  default void close() throws IOException {}

  static HttpCall of(String client) {
    return client.equals("apache") ? new Apache() : new Jdk();
  }

  /** Apache HttpClient 5, with a connection for each of 64 threads. */
  final class Apache implements HttpCall {
    private final CloseableHttpClient client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(64)
                    .setMaxConnTotal(64)
                    .build())
            .build();

    @Override
    public <T> T get(URI uri, Reader<T> reader) throws IOException {
      var request = new HttpGet(uri);
      request.setHeader("Authorization", "Bearer fw_bench");
      return client.execute(request, response -> reader.read(response.getEntity().getContent()));
    }

    @Override
    public <T> T post(URI uri, byte[] json, Reader<T> reader) throws IOException {
      var request = new HttpPost(uri);
      request.setHeader("Authorization", "Bearer fw_bench");
      request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
      return client.execute(request, response -> reader.read(response.getEntity().getContent()));
    }

    @Override
    public void put(URI uri, Path file) throws IOException {
      var request = new HttpPut(uri);
      request.setEntity(new FileEntity(file.toFile(), ContentType.APPLICATION_OCTET_STREAM));
      client.execute(request, response -> response.getCode());
    }

    @Override
    public void close() throws IOException {
      client.close();
    }
  }

  /** The JDK's client as it comes, on HTTP/1.1 as the library uses it on plain connections. */
  final class Jdk implements HttpCall {
    private final HttpClient client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public <T> T get(URI uri, Reader<T> reader) throws IOException, InterruptedException {
      var request = HttpRequest.newBuilder(uri).header("Authorization", "Bearer fw_bench").build();
      try (InputStream body =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
        return reader.read(body);
      }
    }

    @Override
    public <T> T post(URI uri, byte[] json, Reader<T> reader)
        throws IOException, InterruptedException {
      var request =
          HttpRequest.newBuilder(uri)
              .header("Authorization", "Bearer fw_bench")
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofByteArray(json))
              .build();
      try (InputStream body =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
        return reader.read(body);
      }
    }

    @Override
    public void put(URI uri, Path file) throws IOException, InterruptedException {
      client.send(
          HttpRequest.newBuilder(uri).PUT(HttpRequest.BodyPublishers.ofFile(file)).build(),
          HttpResponse.BodyHandlers.discarding());
    }
  }
}
