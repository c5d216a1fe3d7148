// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.benchmarks.measure.Caller;
import dev.fireworks4j.benchmarks.measure.Calls;
import dev.fireworks4j.benchmarks.measure.Load;
import dev.fireworks4j.benchmarks.measure.Setup;
import java.util.List;
import java.util.Map;

/** An answer as a record of 20 fields. */
public final class TypedChat implements Caller {
  private final Fireworks fireworks;
  private final Calls calls = new Calls();

  public TypedChat(Setup setup) {
    fireworks = Client.of(setup.below("/typed"), "acme");
  }

  public enum Priority {
    LOW,
    HIGH
  }

  public record Ticket(
      String id,
      String subject,
      String summary,
      String product,
      String component,
      String version,
      String language,
      String country,
      String customer,
      String contact,
      Priority priority,
      String category,
      int replies,
      int attachments,
      int ageHours,
      double confidence,
      double urgency,
      boolean isPaying,
      boolean isDuplicate,
      List<String> tags) {}

  @Override
  public Map<String, Double> run(Load load) throws Exception {
    return calls.run(load, this::ask);
  }

  private void ask() {
    if (fireworks.chat().complete(Question.ask(), Ticket.class).value().ageHours() != 17) {
      throw new IllegalStateException("read wrongly");
    }
  }

  @Override
  public void close() {
    fireworks.close();
  }
}
