// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.job.DpoJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A wait over a script of answers, on a virtual clock. */
abstract class WaiterFixture {
  static final Wait SIX_HOURS = Wait.atMost(Duration.ofHours(6));

  final VirtualTime time = new VirtualTime();
  final List<WaitEvent> events = new ArrayList<>();

  Outcome<DpoJob> await(Script script, Wait wait) {
    return new Waiter(time).await(Script.NAME, script, wait.withListener(events::add));
  }

  List<WaitEventKind> kinds() {
    return events.stream().map(WaitEvent::kind).toList();
  }
}
