// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.AttemptScope;
import dev.fireworks4j.CallListener;
import dev.fireworks4j.CallScope;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.waiting.WaitScope;
import dev.fireworks4j.waiting.WaitStart;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes a tag of metrics has few values, whatever is called and with whichever ids. */
class CallNamesTest {
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "[A-Z]+ /(v1/([a-zA-Z]+(V2)?|\\{[a-zA-Z]+\\}|[:/])+|inference/v1/[a-z/]+|\\{object\\})");

  private final Set<String> names = new TreeSet<>();
  private final Set<String> templates = new TreeSet<>();
  private final Set<String> hosts = new TreeSet<>();

  @BeforeEach
  void callEverything() throws Exception {
    for (Operations.Operation operation : Operations.all()) {
      try (var folder = TemporaryFolder.create();
          var fake = FakeFireworks.start();
          var client =
              Fireworks.connect(
                  fake.options().toBuilder()
                      .transport(fake.transport())
                      .retry(RetryPolicy.never())
                      .listener(new Listener())
                      .build())) {
        Operations.prepare(fake);
        operation.run(client, folder.path());
      } catch (FireworksException | IllegalArgumentException refused) {
        // Most methods meet ids that are not there; they have names too.
      }
    }
  }

  private final class Listener implements CallListener {
    @Override
    public CallScope onCall(Call call) {
      names.add(call.name());
      return new CallScope() {
        @Override
        public AttemptScope onAttempt(int number, Request request) {
          templates.add(request.method() + " " + request.uriTemplate());
          hosts.add(request.host().replaceFirst(":\\d+$", ""));
          return null;
        }
      };
    }

    @Override
    public WaitScope onWait(WaitStart wait) {
      names.add(wait.name());
      return null;
    }
  }

  @Test
  void are_kind_and_verb_and_templates_hold_no_id() {
    assertThat(names)
        .allMatch(name -> name.matches("[a-z][a-zA-Z]{2,40}\\.[a-z][a-zA-Z]{2,40}"))
        .contains(
            "dpoJobs.create",
            "dpoJobs.createIfAbsent",
            "dpoJobs.find",
            "dpoJobs.cancel",
            "dpoJobs.await",
            "datasets.getUploadEndpoint",
            "storage.upload",
            "storage.download",
            "chat.complete",
            "chat.stream",
            "embeddings.embed",
            "deployments.terminationMessage");
    assertThat(templates)
        .allMatch(template -> TEMPLATE.matcher(template).matches())
        .noneMatch(template -> template.matches(".*/(acme|a|new)(/.*|:.*|$)"))
        .contains(
            "POST /v1/accounts/{account}/dpoJobs/{dpoJob}:cancel",
            "POST /inference/v1/chat/completions",
            "PUT /{object}");
    assertThat(hosts).hasSize(1);
  }
}
