// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.peer;

import com.openai.client.OpenAIClient;
import dev.fireworks4j.benchmarks.measure.Caller;
import dev.fireworks4j.benchmarks.measure.Calls;
import dev.fireworks4j.benchmarks.measure.Load;
import dev.fireworks4j.benchmarks.measure.Setup;
import java.util.List;
import java.util.Map;

/** The same 20 fields as the rival's structured output, by a class as its manual shows. */
public final class OpenAiTyped implements Caller {
  private final OpenAIClient client;
  private final Calls calls = new Calls();

  public OpenAiTyped(Setup setup) {
    client = OpenAi.client(setup.server().resolve("/typed/v1"));
  }

  public enum Priority {
    LOW,
    HIGH
  }

  public static final class Ticket {
    public String id;
    public String subject;
    public String summary;
    public String product;
    public String component;
    public String version;
    public String language;
    public String country;
    public String customer;
    public String contact;
    public Priority priority;
    public String category;
    public int replies;
    public int attachments;
    public int ageHours;
    public double confidence;
    public double urgency;
    public boolean isPaying;
    public boolean isDuplicate;
    public List<String> tags;
  }

  @Override
  public Map<String, Double> run(Load load) throws Exception {
    return calls.run(load, this::ask);
  }

  private void ask() {
    var params = OpenAiQuestion.ask().responseFormat(Ticket.class).build();
    var answer = client.chat().completions().create(params);
    if (answer.choices().get(0).message().content().orElseThrow().ageHours != 17) {
      throw new IllegalStateException("read wrongly");
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
