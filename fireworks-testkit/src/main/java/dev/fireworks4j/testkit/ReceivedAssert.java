// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions on the requests of one method and path. */
public final class ReceivedAssert extends AbstractAssert<ReceivedAssert, List<ReceivedRequest>> {
  private final String what;
  private final Requests journal;

  ReceivedAssert(List<ReceivedRequest> matching, String what, Requests journal) {
    super(matching, ReceivedAssert.class);
    this.what = what;
    this.journal = journal;
  }

  /** Exactly one. */
  public ReceivedAssert once() {
    return times(1);
  }

  /** None. */
  public ReceivedAssert never() {
    return times(0);
  }

  /** Exactly this many. Fails if the journal has dropped entries, because then the number is not known. */
  public ReceivedAssert times(int count) {
    if (journal.dropped() > 0) {
      failWithMessage(
          "cannot count requests %s: the journal has dropped its %s oldest entries;"
              + " call requests().clear() before what is to be counted",
          what, journal.dropped());
    }
    if (actual.size() != count) {
      failWithMessage(
          "expected %s request(s) %s, but there were %s; all requests: %s",
          count, what, actual.size(), journal.all());
    }
    return this;
  }

  /** At least one of them has a body with this text. */
  public ReceivedAssert withBody(String part) {
    if (actual.stream().noneMatch(request -> request.body().contains(part))) {
      failWithMessage(
          "expected a request %s with \"%s\" in its body, but got %s", what, part, actual);
    }
    return this;
  }
}
