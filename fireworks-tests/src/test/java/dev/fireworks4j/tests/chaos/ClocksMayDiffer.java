// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.error.CircuitOpenException;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.time.Timekeeper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The service's clocks differ by seconds, and this machine's clock jumps. */
final class ClocksMayDiffer implements Promise {
  private static final Duration OPEN_FOR = Duration.ofMillis(300);

  @Override
  public String words() {
    return "clocks may differ";
  }

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    var checks = new Checks(settings);
    for (int ahead : new int[] {-5, -2, -1, 0, 1, 2, 5}) {
      for (String id : new String[] {"own", null}) {
        String name = "id " + id + ", Date " + ahead + " s ahead of createTime";
        checks.check(name, () -> lostAnswer(settings, ahead, id));
      }
    }
    for (long seconds : new long[] {-3_600, -86_400, 3_600}) {
      String name = "the clock jumps by " + seconds + " s while the circuit is open";
      checks.check(name, () -> jumpWhileOpen(settings, Duration.ofSeconds(seconds)));
    }
    return checks.result(Fault.CLOSED_AFTER, checks.done() + " differences and jumps");
  }

  /** The first create is carried out and its answer lost; the repeat is refused. */
  private static void lostAnswer(RunSettings settings, int ahead, @Nullable String id)
      throws Exception {
    var service = new LosingService(ahead);
    try (var server = KeepAliveServer.start(service::answer);
        var client =
            Clients.connect(
                settings,
                server.uri(),
                o -> o.retry(new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(2))))) {
      var config = TrainingConfig.builder().baseModel("accounts/fireworks/models/q").build();
      var spec = CreateDpoJob.builder().id(id).dataset("pairs").trainingConfig(config).build();
      Object outcome = Checks.outcome(() -> client.dpoJobs().create(spec).id());
      Checks.require(outcome.equals(service.id.get()), "ended in " + outcome);
    }
  }

  /** One job, whose create is answered by the end of the connection. */
  private static final class LosingService {
    private final AtomicReference<@Nullable String> id = new AtomicReference<>();
    private final Instant created = Instant.now();
    private final int ahead;

    LosingService(int ahead) {
      this.ahead = ahead;
    }

    void answer(KeepAliveServer.Request request, OutputStream out) throws IOException {
      boolean isCreate = request.method().equals("POST");
      String asked = request.target().replaceAll(".*dpoJobId=([a-z0-9-]+).*", "$1");
      if (isCreate && id.compareAndSet(null, asked)) {
        throw new IOException("the answer is lost");
      }
      String date =
          DateTimeFormatter.RFC_1123_DATE_TIME.format(
              Instant.now().plusSeconds(ahead).atZone(ZoneOffset.UTC));
      String job =
          "{\"name\":\"accounts/acme/dpoJobs/"
              + id
              + "\",\"dataset\":\"accounts/acme/datasets/pairs\",\"createTime\":\""
              + created
              + "\",\"state\":\"JOB_STATE_CREATING\","
              + "\"trainingConfig\":{\"baseModel\":\"accounts/fireworks/models/q\"}}";
      String body = isCreate ? "{\"code\":6,\"message\":\"already exists\"}" : job;
      KeepAliveServer.bytes(
          out, isCreate ? 409 : 200, "Date: " + date + "\r\n", body.getBytes(UTF_8));
    }
  }

  private static void jumpWhileOpen(RunSettings settings, Duration jump) throws Exception {
    var fails = new AtomicBoolean(true);
    var clock = new JumpingClock();
    var policy = new CircuitBreakerPolicy(true, 2, 2, 50, OPEN_FOR, 1);
    try (var server =
            KeepAliveServer.start(
                (request, out) ->
                    KeepAliveServer.json(out, fails.get() ? 503 : 200, Clients.job(request.id())));
        var client =
            Clients.connect(settings, server.uri(), o -> o.circuitBreaker(policy).time(clock))) {
      Object outcome = "closed";
      for (int call = 0; call < 5; call++) {
        outcome = Checks.outcome(() -> client.dpoJobs().get("j"));
      }
      Checks.require(outcome instanceof CircuitOpenException, "not open: " + outcome);
      fails.set(false);
      clock.jump = jump;
      Object probe = outcome;
      for (int call = 0; call < 30 && !probe.equals("j"); call++) {
        LockSupport.parkNanos(OPEN_FOR.toNanos() / 4);
        probe = Checks.outcome(() -> client.dpoJobs().get("j").id());
      }
      Checks.require(probe.equals("j"), "ended in " + probe);
    }
  }

  /** The machine's clock after somebody has set it. */
  private static final class JumpingClock implements Timekeeper {
    private volatile Duration jump = Duration.ZERO;

    @Override
    public Instant now() {
      return Timekeeper.system().now().plus(jump);
    }

    @Override
    public Duration monotonic() {
      return Timekeeper.system().monotonic();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
      Timekeeper.system().sleep(duration);
    }

    @Override
    public Scheduled schedule(Duration delay, Runnable task) {
      return Timekeeper.system().schedule(delay, task);
    }
  }
}
