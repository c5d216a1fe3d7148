// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.rest.call.AttemptFailure.Refused;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Waits for deployments that start. Of all calls of a client to one model, a single one repeats its request, with the
 * delays that the service documents; the others wait for its result. Safe for many threads.
 */
final class WakeUps {
  private static final Duration FIRST_DELAY = Duration.ofSeconds(5);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<Deployed, Prober> probers = new HashMap<>();

  private record Deployed(Host host, String model) {}

  /** The call that repeats its request; guarded by the lock. */
  private static final class Prober {
    private final Refused first;
    private Duration slept = Duration.ZERO;
    private boolean isAwake;
    private boolean isOver;

    Prober(Refused first) {
      this.first = first;
    }
  }

  /** The wait of one call; {@code close} must follow. */
  WakeUp of(UserCall call, Operation<?> operation) {
    return new WakeUp(call, Host.of(operation));
  }

  /** The wait of one call, used by its thread alone. */
  final class WakeUp implements AutoCloseable {
    private final UserCall call;
    private final @Nullable Deployed target;
    private @Nullable Prober mine;
    private Duration next = FIRST_DELAY;

    private WakeUp(UserCall call, Host host) {
      this.call = call;
      String model = call.model();
      this.target =
          call.settings().wakingLimit() == null || model == null ? null : new Deployed(host, model);
    }

    /**
     * Returns null once no other call repeats its request for the same model; if this call's limit passes before, it
     * returns the failure of that other call.
     */
    @Nullable Refused awaitOthers() throws InterruptedException {
      if (target == null || mine != null) {
        return null;
      }
      lock.lockInterruptibly();
      try {
        Prober other = probers.get(target);
        while (other != null) {
          if (!awaitChange(other)) {
            return other.first;
          }
          if (other.isOver && !other.isAwake) {
            takeOver(other.first);
          }
          other = mine == null ? probers.get(target) : null;
        }
        return null;
      } finally {
        lock.unlock();
      }
    }

    /** Counts the sleep of the other call, because its clock may be virtual; false if the limit has passed. */
    @SuppressWarnings("WaitNotInLoop") // the loop is in awaitOthers()
    private boolean awaitChange(Prober other) throws InterruptedException {
      Duration before = other.slept;
      Duration left = left();
      if (left.isZero()) {
        return false;
      }
      boolean isInTime = other.isOver || changed.awaitNanos(Budget.toNanos(left)) > 0;
      call.wakingTook(isInTime ? other.slept.minus(before) : left);
      return true;
    }

    private void takeOver(Refused first) {
      if (target != null && !probers.containsKey(target)) {
        mine = new Prober(first);
        probers.put(target, mine);
      }
    }

    /** How long to wait for the next attempt after this failure; null if there should be none. */
    @Nullable Duration delay(@Nullable AttemptFailure failure) {
      if (target == null) {
        return null;
      }
      lock.lock();
      try {
        if (!(failure instanceof Refused refused) || !isAsleep(refused)) {
          awake(failure == null || failure.health() == AttemptFailure.HostHealth.WORKING);
          return null;
        }
        takeOver(refused);
        return mine == null ? Duration.ZERO : ownDelay(refused.retryAfter());
      } finally {
        lock.unlock();
      }
    }

    /** A deployment that has just become ready may answer 404 at first, or while it changes its weights. */
    private boolean isAsleep(Refused refused) {
      int status = refused.response().httpStatus();
      return refused.response().isScalingUp() || (mine != null && (status == 404 || status == 425));
    }

    private void awake(boolean isAwake) {
      if (mine != null) {
        mine.isAwake = isAwake;
      }
    }

    private @Nullable Duration ownDelay(@Nullable Duration asked) {
      Duration left = left();
      Duration wanted = asked == null || asked.compareTo(next) < 0 ? next : asked;
      if (left.isZero() || (asked != null && asked.compareTo(left) > 0)) {
        return null;
      }
      next = shorter(next.multipliedBy(3).dividedBy(2), LONGEST_DELAY);
      return shorter(wanted, left);
    }

    void slept(Duration delay) {
      call.wakingTook(delay);
      lock.lock();
      try {
        if (mine != null) {
          mine.slept = mine.slept.plus(delay);
          changed.signalAll();
        }
      } finally {
        lock.unlock();
      }
    }

    private Duration left() {
      Duration limit = call.settings().wakingLimit();
      Duration left = limit == null ? Duration.ZERO : limit.minus(call.waking());
      return left.isNegative() ? Duration.ZERO : left;
    }

    /** Releases the others: all of them if the model answered, otherwise one, which repeats its request from now on. */
    @Override
    public void close() {
      if (target == null || mine == null) {
        return;
      }
      lock.lock();
      try {
        mine.isOver = true;
        probers.remove(target);
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
