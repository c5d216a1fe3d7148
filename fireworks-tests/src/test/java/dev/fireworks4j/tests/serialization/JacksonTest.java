// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.fireworks4j.account.ApiKey;
import dev.fireworks4j.account.Secret;
import dev.fireworks4j.account.Secret.CreateSecret;
import dev.fireworks4j.account.Secret.UpdateSecret;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.job.SupervisedFineTuningJob;
import dev.fireworks4j.job.WandbConfig;
import dev.fireworks4j.page.Page;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.transport.ProxySettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a REST controller that returns one of our types sends, with either line of Jackson as it comes. */
@ParameterizedClass
@EnumSource
class JacksonTest {
  private static final String SECRET = "s3cr3t";
  private static final String URL =
      "https://storage.example.com/a.jsonl?X-Goog-Signature=" + SECRET;

  @Parameter Line jackson;

  enum Line {
    JACKSON_2 {
      private final ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());

      @Override
      String write(Object value) throws Exception {
        return mapper.writeValueAsString(value);
      }

      @Override
      <T> T read(String json, Class<T> type) throws Exception {
        return mapper.readValue(json, type);
      }
    },
    JACKSON_3 {
      private final tools.jackson.databind.ObjectMapper mapper =
          new tools.jackson.databind.ObjectMapper();

      @Override
      String write(Object value) {
        return mapper.writeValueAsString(value);
      }

      @Override
      <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
      }
    };

    abstract String write(Object value) throws Exception;

    abstract <T> T read(String json, Class<T> type) throws Exception;
  }

  static Stream<OpenEnum> states() {
    return Stream.of(JobState.RUNNING, new JobState("JOB_STATE_DREAMING"));
  }

  @ParameterizedTest
  @MethodSource("states")
  void open_enums_are_written_as_their_text_and_read_from_it(OpenEnum member) throws Exception {
    String json = jackson.write(member);

    assertThat(json).isEqualTo("\"" + member.value() + "\"");
    assertThat(jackson.read(json, member.getClass())).isEqualTo(member);
  }

  @Test
  void a_job_is_written_and_shows_no_signed_url_and_no_credential() throws Exception {
    var job =
        SupervisedFineTuningJob.builder()
            .name("accounts/acme/supervisedFineTuningJobs/x")
            .state(JobState.COMPLETED)
            .createTime(Instant.EPOCH)
            .metricsFileSignedUrl(SignedUrl.of(URL))
            .wandbConfig(WandbConfig.builder().apiKey(Credential.of(SECRET)).build())
            .extras(Map.of("newer", List.of(1)))
            .build();

    String json = jackson.write(new Page<>(List.of(job), "next", 1));

    assertThat(json)
        .contains("\"state\":\"JOB_STATE_COMPLETED\"", "\"newer\":[1]", "\"apiKey\":\"***\"")
        .doesNotContain(SECRET);
  }

  @Test
  void credentials_and_signed_urls_are_unreadable_wherever_they_stand() throws Exception {
    var map =
        Map.of(
            "key", Credential.of(SECRET),
            "urls", List.of(SignedUrl.of(URL)),
            "proxy", ProxySettings.of("proxy", 80).withCredentials("u", Credential.of(SECRET)));

    assertThat(jackson.write(map)).contains("\"key\":\"***\"").doesNotContain(SECRET);
  }

  @Test
  void a_new_key_and_a_secret_are_written_without_their_texts() throws Exception {
    Credential credential = Credential.of(SECRET);
    var key = ApiKey.builder().keyId("key_1").key(credential).build();
    var create = CreateSecret.builder().id("s").keyName("K").value(credential).build();
    var update = UpdateSecret.builder().keyName("K").value(credential).build();
    var secret = new Secret("accounts/acme/secrets/s", "K", credential, Map.of());

    String json = jackson.write(List.of(key, secret, create, update));

    assertThat(json).contains("\"key\":\"***\"", "\"value\":\"***\"").doesNotContain(SECRET);
  }

  @Test
  void a_dataset_is_written() throws Exception {
    var dataset = Dataset.builder().name("accounts/acme/datasets/d").exampleCount(3L).build();

    assertThat(jackson.write(dataset)).contains("\"exampleCount\":3");
  }
}
