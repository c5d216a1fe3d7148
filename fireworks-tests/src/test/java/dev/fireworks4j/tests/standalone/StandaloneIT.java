// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Drives the stand-alone jar with a client that is not ours, and text in place of our types. */
class StandaloneIT {
  private static final String ROWS =
      """
      {"input":{"messages":[{"role":"user","content":"q"}]},\
      "preferred_output":[{"role":"assistant","content":"a"}],\
      "non_preferred_output":[{"role":"assistant","content":"b"}]}
      """;
  private static final String JOB =
      """
      {"dataset":"prefs","trainingConfig":{"baseModel":"accounts/fireworks/models/qwen3-8b"}}""";

  @Nested
  class Serving {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void carries_a_job_from_the_upload_to_its_metrics_at_its_default_speed() throws Exception {
      try (var server = StandaloneServer.start("--port", "0")) {
        URI account = server.uri().resolve("/v1/accounts/acme/");

        post(
            account.resolve("datasets"),
            "{\"datasetId\":\"prefs\",\"dataset\":{\"userUploaded\":{},\"exampleCount\":\"1\"}}");
        assertThat(upload(account.resolve("datasets/prefs:upload")).statusCode()).isEqualTo(200);
        String created = post(account.resolve("dpoJobs?dpoJobId=job-1"), JOB).body();
        String ended = awaitEnd(account.resolve("dpoJobs/job-1"));

        assertThat(created).contains("\"state\":\"JOB_STATE_").doesNotContain("COMPLETED");
        assertThat(ended).contains("\"state\":\"JOB_STATE_COMPLETED\"");
        assertThat(get(account.resolve("dpoJobs"), "fw_test").body()).contains("\"totalSize\":1");
        assertThat(metrics(account).lines()).isNotEmpty().allMatch(line -> line.contains("step"));
        assertThat(get(account.resolve("dpoJobs"), "wrong").statusCode()).isEqualTo(403);
      }
    }

    @Test
    void takes_account_and_key_from_its_flags() throws Exception {
      try (var server =
          StandaloneServer.start("--port", "0", "--account", "corp", "--api-key", "fw_other")) {
        URI jobs = server.uri().resolve("/v1/accounts/corp/dpoJobs");

        assertThat(get(jobs, "fw_other").statusCode()).isEqualTo(200);
        assertThat(get(jobs, "fw_test").statusCode()).isEqualTo(403);
      }
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String key)
        throws IOException, InterruptedException {
      return client.send(
          request.header("Authorization", "Bearer " + key).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(URI uri, String key) throws IOException, InterruptedException {
      return send(HttpRequest.newBuilder(uri), key);
    }

    private HttpResponse<String> post(URI uri, String body)
        throws IOException, InterruptedException {
      return send(HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body)), "fw_test");
    }

    private HttpResponse<String> upload(URI uri) throws IOException, InterruptedException {
      String body =
          "--q\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.jsonl\"\r\n\r\n"
              + ROWS
              + "\r\n--q--\r\n";
      return send(
          HttpRequest.newBuilder(uri)
              .header("Content-Type", "multipart/form-data; boundary=q")
              .POST(BodyPublishers.ofString(body)),
          "fw_test");
    }

    /** The server's clock is the machine's, so this asks until the job has ended; JUnit's timeout bounds it. */
    private String awaitEnd(URI job) throws IOException, InterruptedException {
      String seen = get(job, "fw_test").body();
      while (!seen.contains("JOB_STATE_COMPLETED") && !seen.contains("JOB_STATE_FAILED")) {
        seen = get(job, "fw_test").body();
      }
      return seen;
    }

    private String metrics(URI account) throws IOException, InterruptedException {
      String answer =
          get(account.resolve("dpoJobs/job-1:getMetricsFileEndpoint"), "fw_test").body();
      var url = Pattern.compile("\"signedUrl\":\"([^\"]+)\"").matcher(answer);
      assertThat(url.find()).isTrue();
      var unsigned = HttpRequest.newBuilder(URI.create(url.group(1))).build();
      return client.send(unsigned, BodyHandlers.ofString()).body();
    }
  }

  @Nested
  class Ending {
    @Test
    void comes_when_told() throws Exception {
      try (var server = StandaloneServer.start("--port", "0")) {
        server.uri();

        assertThat(server.endsWhenTold()).isTrue();
        assertThat(server.lines()).isEmpty();
      }
    }

    @Test
    void comes_at_once_for_an_unknown_flag() throws Exception {
      try (var server = StandaloneServer.start("--colour", "red")) {
        assertThat(server.exitCode()).isEqualTo(2);
        assertThat(server.lines())
            .anyMatch(line -> line.contains("--colour"))
            .anyMatch(line -> line.startsWith("usage: "));
      }
    }

    @Test
    void comes_at_once_for_a_value_that_makes_no_sense() throws Exception {
      try (var server = StandaloneServer.start("--port", "eighty")) {
        assertThat(server.exitCode()).isEqualTo(2);
        assertThat(server.lines()).anyMatch(line -> line.contains("--port: \"eighty\""));
      }
    }

    @Test
    void comes_with_a_reason_when_the_port_is_taken() throws Exception {
      try (var first = StandaloneServer.start("--port", "0");
          var second = StandaloneServer.start("--port", "" + first.uri().getPort())) {
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.lines()).singleElement().asString().startsWith("cannot listen on ");
      }
    }
  }
}
