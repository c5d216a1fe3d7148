// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.FireworksOptionsBuilder;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.transport.HttpTransport;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * Flaws that are added to the library on purpose: each has to make its row of the campaign fail.
 *
 * <p>Most are added to the transport, some to the options.
 */
enum NegativeControl {
  /** The library as it is. */
  NONE(""),
  /** The server chooses the ids, as it does for clients that send none. */
  FORGETS_IDS("created exactly once"),
  /** 409 is taken for success. */
  SWALLOWS_CONFLICTS("a real conflict stays one"),
  /** The transport sends again what failed. */
  SENDS_AGAIN("verbs are safe"),
  /** 3xx is followed, credentials and all. */
  FOLLOWS_REDIRECTS("one retry owner"),
  /** Calls go on while the circuit is open. */
  HAS_NO_BREAKER("breaker"),
  /** A page that cannot be had is taken for an empty last one. */
  ENDS_PAGES_EARLY("pages are complete"),
  /** Nobody can end an exchange from outside. */
  CANNOT_ABORT("never stuck"),
  /** Headers are logged as they are. */
  LOGS_HEADERS("nothing leaks"),
  /** The user agent names the key. */
  TELLS_STORAGE("nothing leaks"),
  /** Failures of the connection come out as something else. */
  THROWS_ANYTHING("garbage in"),
  /** Bodies are read whole before they are looked at. */
  READS_WHOLE_BODIES("garbage in"),
  /** Closing does nothing to the transport. */
  NEVER_CLOSES("closing"),
  /** Each call gets the answer to the call before. */
  ANSWERS_LATE("answers match requests"),
  /** The last byte of a file that arrives is another. */
  CHANGES_FILES("files are whole"),
  /** Rows go out other than they were read. */
  SENDS_OTHER_ROWS("what is sent was checked"),
  /** Numbers that differ a little are taken for the same. */
  ROUNDS_NUMBERS("differences are conflicts"),
  /** One request of all clients at a time. */
  SHARES_ONE_LOCK("clients are independent"),
  /** A long number holds the thread. */
  COMPUTES_NUMBERS("numbers are bounded"),
  /** Calls have an hour, whatever the user says. */
  FORGETS_DEADLINES("limits cover everything"),
  /** The service's clock seems to be a day ahead. */
  SHIFTS_DATES("clocks may differ"),
  /** Answers are kept until the client is closed. */
  KEEPS_ANSWERS("nothing is left"),
  /** From the second request on, Errors come out. */
  THROWS_LATER("every step fails well"),
  /** A profile or file by name is passed over. */
  FORGETS_NAMES("named sources are used"),
  /** A stream that breaks off seems to have come to its end mark. */
  COMPLETES_STREAMS("cut streams end well"),
  /** The first event of a stream comes twice. */
  DOUBLES_EVENTS("events are whole"),
  /** What is sent is logged. */
  LOGS_BODIES("prompts stay private"),
  /** The fake takes any host for its own. */
  SERVES_ANY_HOST("the fake is safe");

  /** Rows that measure, or check one thing after the other. */
  private static final Set<String> NOT_IN_CALLS =
      Set.of(
          "breaker",
          "files are whole",
          "what is sent was checked",
          "differences are conflicts",
          "clients are independent",
          "limits cover everything",
          "clocks may differ",
          "nothing is left",
          "named sources are used",
          "the fake is safe");

  private static final Duration HOUR = Duration.ofHours(1);

  private final String breaks;

  NegativeControl(String breaks) {
    this.breaks = breaks;
  }

  static NegativeControl of(String words) {
    return words.isEmpty()
        ? NONE
        : valueOf(words.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_'));
  }

  /** The words of a promise that must be found broken. */
  String breaks() {
    return breaks;
  }

  /** True if the row numbers its calls, so that the shortest list of those that show the flaw is found. */
  boolean isFoundInCalls() {
    return this != READS_WHOLE_BODIES && !NOT_IN_CALLS.contains(breaks);
  }

  HttpTransport on(HttpTransport transport) {
    return this == NONE ? transport : new BrokenTransport(this, transport);
  }

  FireworksOptionsBuilder on(FireworksOptionsBuilder options) {
    return switch (this) {
      case HAS_NO_BREAKER -> options.circuitBreaker(CircuitBreakerPolicy.disabled());
      case FORGETS_DEADLINES ->
          options.timeouts(
              Timeouts.builder().call(HOUR).attempt(HOUR).upload(HOUR).download(HOUR).build());
      default -> options;
    };
  }
}
