// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.AttemptScope;
import dev.fireworks4j.CallEnd;
import dev.fireworks4j.CallListener;
import dev.fireworks4j.CallListener.Call;
import dev.fireworks4j.CallScope;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.transport.Headers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/** What listeners may do in the scopes of calls, and on which threads. */
class ScopeListenersTest extends ScopesFixture {

  @Nested
  class Listeners {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Test
    void begin_in_their_order_and_end_in_reverse() {
      transport.json(200, JOB);

      client(
              o ->
                  o.listener(new RecordedScopes("a ", lines))
                      .listener(new RecordedScopes("b ", lines)))
          .dpoJobs()
          .get("x");

      assertThat(lines)
          .containsExactly(
              "a call dpoJobs.get",
              "b call dpoJobs.get",
              "a enter",
              "b enter",
              "a attempt 1 GET " + ONE,
              "b attempt 1 GET " + ONE,
              "b attempt 1 ended 200",
              "a attempt 1 ended 200",
              "b end dpoJobs.get ok",
              "a end dpoJobs.get ok",
              "b leave",
              "a leave");
    }

    @Test
    void that_throw_are_logged_and_stop_neither_the_call_nor_the_others() {
      transport.json(503, "").json(200, JOB);
      var throwing = new Throwing();

      List<String> log =
          CapturedLogs.of(
              Level.WARN,
              () -> client(o -> o.listener(throwing).listener(recorded)).dpoJobs().get("x"));

      assertThat(recorded.lines()).contains("end dpoJobs.get ok").endsWith("leave");
      // Entering, the first attempt, the retry, the headers of the second attempt, both ends.
      assertThat(log)
          .hasSize(6)
          .containsOnly("WARN a listener threw java.lang.NoClassDefFoundError");
    }

    @Test
    void that_give_nothing_hear_nothing() {
      transport.json(200, JOB);
      CallListener deaf =
          new CallListener() {
            @Override
            public CallScope onCall(Call call) {
              return null;
            }

            @Override
            public void onAttempt(Call call, Attempt attempt) {
              throw new AssertionError("not asked for");
            }
          };

      List<String> log =
          CapturedLogs.of(Level.WARN, () -> client(o -> o.listener(deaf)).dpoJobs().get("x"));

      assertThat(log).isEmpty();
    }

    @Test
    void that_keep_nothing_hear_attempts_and_ends() {
      transport.json(503, "").json(200, JOB);
      CallListener simple =
          new CallListener() {
            @Override
            public void onAttempt(Call call, Attempt attempt) {
              lines.add(call.name() + " " + attempt.number() + " " + attempt.httpStatus());
            }

            @Override
            public void onEnd(Call call, Duration elapsed, FireworksException failure) {
              lines.add(call.name() + " " + failure);
            }
          };

      client(o -> o.listener(simple)).dpoJobs().get("x");

      assertThat(lines)
          .containsExactly("dpoJobs.get 1 503", "dpoJobs.get 2 200", "dpoJobs.get null");
    }
  }

  @Nested
  class AddedHeaders {
    private final RecordedScopes adding =
        new RecordedScopes()
            .adding(Headers.of(Map.of("traceparent", "00-1", "Authorization", "Bearer mine")));

    @Test
    void go_out_with_each_attempt_but_never_in_place_of_ours() {
      transport.json(503, "").json(200, JOB);

      List<String> log =
          CapturedLogs.of(Level.WARN, () -> client(o -> o.listener(adding)).dpoJobs().get("x"));

      assertThat(transport.sent())
          .hasSize(2)
          .allSatisfy(
              sent -> {
                assertThat(sent.header("traceparent")).isEqualTo("00-1");
                assertThat(sent.header("Authorization")).isEqualTo("Bearer " + Client.KEY);
              });
      assertThat(log)
          .hasSize(2)
          .containsOnly("WARN a listener's header Authorization is left out: this library sets it");
    }

    @Test
    void never_go_to_signed_urls() throws Exception {
      transport.json(200, "rows");

      try (var rows =
          client(o -> o.listener(adding))
              .files()
              .open(SignedUrl.of("https://storage.example/bucket/f.jsonl?sig=s3cret"))) {
        assertThat(rows.readAllBytes()).hasSize(4);
      }

      assertThat(transport.sent().get(0).request().headers().names())
          .containsExactly("Accept-Encoding", "User-Agent");
      Call call = adding.calls().get(0);
      assertThat(call.name()).isEqualTo("storage.download");
      assertThat(call.uriTemplate()).isEqualTo("/{object}");
      assertThat(call.isSigned()).isTrue();
      assertThat(call).asString().doesNotContain("s3cret");
    }
  }

  @Nested
  class Threads {
    private final CallListener naming =
        new CallListener() {
          @Override
          public CallScope onCall(Call call) {
            return new CallScope() {
              @Override
              public Runnable enter() {
                String before = MDC.get("call");
                MDC.put("call", before == null ? call.name() : before + ">" + call.name());
                return () -> {
                  if (before == null) {
                    MDC.remove("call");
                  } else {
                    MDC.put("call", before);
                  }
                };
              }
            };
          }
        };

    @Test
    void what_a_scope_puts_into_the_mdc_is_in_our_log_line_and_gone_after_it() {
      transport.json(200, JOB);

      List<String> log =
          CapturedLogs.of(Level.INFO, () -> client(o -> o.listener(naming)).dpoJobs().get("x"));

      assertThat(log).singleElement().asString().endsWith("{call=dpoJobs.get}");
      assertThat(MDC.get("call")).isNull();
    }

    @Test
    void calls_on_several_threads_and_within_others_keep_their_own() throws Exception {
      transport.json(200, JOB);
      Fireworks nested = client(o -> o.listener(naming).apiKey(Client.KEY));
      var outer = client(o -> o.listener(naming).apiKey(() -> key(nested)));
      var pool = Executors.newFixedThreadPool(4);
      try {
        var runs = new ArrayList<CompletableFuture<List<String>>>();
        for (int i = 0; i < 20; i++) {
          runs.add(
              CompletableFuture.supplyAsync(
                  () -> CapturedLogs.of(Level.INFO, () -> outer.dpoJobs().get("x")), pool));
        }

        for (CompletableFuture<List<String>> run : runs) {
          assertThat(run.get())
              .satisfiesExactly(
                  inner -> assertThat(inner).endsWith("{call=dpoJobs.get>dpoJobs.list}"),
                  call -> assertThat(call).endsWith("{call=dpoJobs.get}"));
        }
      } finally {
        pool.shutdownNow();
      }
    }

    private Credential key(Fireworks other) {
      other.dpoJobs().list().first();
      return Credential.of(Client.KEY);
    }

    @Test
    void a_future_s_call_is_heard_on_the_thread_that_runs_it() throws Exception {
      transport.json(200, JOB);
      var threads = new CopyOnWriteArrayList<Thread>();
      CallListener noting =
          new CallListener() {
            @Override
            public void onAttempt(Call call, Attempt attempt) {
              threads.add(Thread.currentThread());
            }
          };
      var pool = Executors.newSingleThreadExecutor();
      try {
        Thread worker = pool.submit(Thread::currentThread).get();

        DpoJob job =
            client(o -> o.listener(noting))
                .async(pool)
                .call(fireworks -> fireworks.dpoJobs().get("x"))
                .get();

        assertThat(job.id()).isEqualTo("x");
        assertThat(threads).containsExactly(worker);
      } finally {
        pool.shutdownNow();
      }
    }

    @Test
    void a_call_ends_once_when_its_client_is_closed_in_the_middle() throws Exception {
      transport.silent();
      var running = CompletableFuture.runAsync(() -> client.dpoJobs().get("x"));
      transport.awaitFirst();

      client.close();

      catchThrowable(running::join);
      assertThat(recorded.lines())
          .endsWith(
              "attempt 1 ended SocketException", "end dpoJobs.get failed ClosedException", "leave");
      assertThat(recorded.ends()).hasSize(1);
    }
  }

  /** Throws wherever it is asked. */
  private static final class Throwing implements CallListener {
    private static NoClassDefFoundError error() {
      return new NoClassDefFoundError("of the listener");
    }

    @Override
    public CallScope onCall(Call call) {
      return new CallScope() {
        @Override
        public Runnable enter() {
          throw error();
        }

        @Override
        public AttemptScope onAttempt(int number, Request request) {
          if (number == 1) {
            throw error();
          }
          return new AttemptScope() {
            @Override
            public Headers headers() {
              throw error();
            }

            @Override
            public void onEnd(Attempt attempt) {
              throw error();
            }
          };
        }

        @Override
        public void onRetry(Retry retry) {
          throw error();
        }

        @Override
        public void onEnd(CallEnd end) {
          throw error();
        }
      };
    }
  }
}
