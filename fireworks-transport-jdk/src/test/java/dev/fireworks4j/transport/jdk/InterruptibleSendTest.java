// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterruptibleSendTest {
  private static final HttpRequest REQUEST =
      HttpRequest.newBuilder(URI.create("http://localhost/")).build();

  private final InterruptibleSend waiting = new InterruptibleSend();

  @AfterEach
  void leave_no_interrupt_to_the_next_test() {
    var unused = Thread.interrupted();
  }

  @Test
  void ends_at_a_cut_which_the_thread_does_not_see_afterwards() {
    Client client =
        new Client() {
          @Override
          void send() throws InterruptedException {
            waiting.cut();
            waitForEver();
          }
        };

    assertThatThrownBy(() -> waiting.send(client, REQUEST, BodyHandlers.discarding()))
        .isInstanceOf(InterruptedException.class);
    assertThat(waiting.isCut()).isTrue();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void takes_a_cut_back_that_came_with_the_answer() throws Exception {
    Client client =
        new Client() {
          @Override
          void send() {
            waiting.cut();
          }
        };

    waiting.send(client, REQUEST, BodyHandlers.discarding());

    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void throws_at_once_after_a_cut() {
    Client client =
        new Client() {
          @Override
          void send() throws InterruptedException {
            waitForEver();
          }
        };
    waiting.cut();

    assertThatThrownBy(() -> waiting.send(client, REQUEST, BodyHandlers.discarding()))
        .isInstanceOf(InterruptedException.class);
    assertThat(waiting.isCut()).isTrue();
  }

  @Test
  void leaves_the_users_interrupt_to_the_user() throws Exception {
    Client client =
        new Client() {
          @Override
          void send() {
            Thread.currentThread().interrupt();
            waiting.cut();
          }
        };

    waiting.send(client, REQUEST, BodyHandlers.discarding());

    assertThat(waiting.isCut()).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void leaves_an_interrupt_that_comes_after_its_own_was_seen() {
    Client client =
        new Client() {
          @Override
          void send() throws InterruptedException {
            waiting.cut();
            assertThat(Thread.interrupted()).isTrue();
            Thread.currentThread().interrupt();
            throw new InterruptedException();
          }
        };

    assertThatThrownBy(() -> waiting.send(client, REQUEST, BodyHandlers.discarding()))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void does_nothing_to_a_thread_that_has_gone_on() throws Exception {
    waiting.send(
        new Client() {
          @Override
          void send() {}
        },
        REQUEST,
        BodyHandlers.discarding());

    waiting.cut();

    assertThat(Thread.interrupted()).isFalse();
  }

  private static void waitForEver() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  /** A client whose one method does what a test wants. */
  private abstract static class Client extends HttpClient {
    abstract void send() throws InterruptedException;

    @Override
    @SuppressWarnings("NullAway") // nobody looks at the answer
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
        throws InterruptedException {
      send();
      return null;
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
        HttpRequest request, BodyHandler<T> handler) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
        HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushes) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
      return Optional.empty();
    }

    @Override
    public Optional<Duration> connectTimeout() {
      return Optional.empty();
    }

    @Override
    public Redirect followRedirects() {
      return Redirect.NEVER;
    }

    @Override
    public Optional<ProxySelector> proxy() {
      return Optional.empty();
    }

    @Override
    public SSLContext sslContext() {
      throw new UnsupportedOperationException();
    }

    @Override
    public SSLParameters sslParameters() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Authenticator> authenticator() {
      return Optional.empty();
    }

    @Override
    public Version version() {
      return Version.HTTP_1_1;
    }

    @Override
    public Optional<Executor> executor() {
      return Optional.empty();
    }
  }
}
