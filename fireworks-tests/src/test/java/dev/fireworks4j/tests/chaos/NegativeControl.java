// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.FireworksOptionsBuilder;
import dev.fireworks4j.transport.HttpTransport;
import java.util.Locale;

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
  ROUNDS_NUMBERS("differences are conflicts");

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

  /** True if a list of faults can be told that shows it. */
  boolean isFoundInCalls() {
    return this != HAS_NO_BREAKER && this != READS_WHOLE_BODIES;
  }

  HttpTransport on(HttpTransport transport) {
    return this == NONE ? transport : new BrokenTransport(this, transport);
  }

  FireworksOptionsBuilder on(FireworksOptionsBuilder options) {
    return this == HAS_NO_BREAKER
        ? options.circuitBreaker(CircuitBreakerPolicy.disabled())
        : options;
  }
}
