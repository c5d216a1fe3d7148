// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static dev.fireworks4j.testkit.Wire.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Evaluators as a client of another language meets them. */
class EvaluatorWireIT {
  private static final String E = ACME + "/evaluators/e";

  /** Made by Python's tarfile: requirements.txt, and a test_quality.py twelve folders deep. */
  private static final String USTAR =
      "H4sIAAAAAAAC/+3UsW7CMBDGcc99Co/tgGNjx4G+TBXBISEFTJwzLW/fgLiBqkMXCojvt/i/WfLpbCp1dXYUQzido5/nLx1t0yhdq39QBm7zeKV6TqbK1Jd1pg1teTD8xTeYv4uX83fOR6+0xfyvjvZtN9nlxGmRuhcFT2aVuiVl66tzBIlaIko0EjOJ+TmclXAV08AffWm7NR/M7vCn/ffhcv+9D7Z+8P038kjyNtZJTO9o/kta6eMfUFqm15w+3951Ji55qx1+AwAAAAAAAAAAAAAAAAAAgAfxDbL9CKYAKAAA";

  private static final String GNU =
      "H4sIAAAAAAAC/+3WQU7DMBQEUK85hZewIPGPUxtYcYDcAUXURREhbp1voLenID5Sq0qsEoQyb+NZZTOa2EWpJmcOXF1/nQen55nsjPVKr9QM8sht0lotVFGmsMtdCi9h4LHgd/6D/skd909kK6u0Qf+TC69tf71NkeNj7C8ULG7/RXnfxOGp6YbnCf//Z3b/s3nyJ/s33jtSusH+Z+h/E/t1SMZIIAmVBCuhlrCS4CR4CTcSbr8DyZeJSg4jP+xy23e8L7Z7zG8R/f96/9v6eP+Vc5Zw/89hHTb68w2QWw6XKb5d3ekUOKdBE14DAAAAAAAAAAAAAAAAAP/MB8wlmI4AKAAA";

  private static final String PAX =
      "H4sIAAAAAAAC/+3WvU7DMBQFYM88hUcYcHzzYwMSEiMjb4AseisqhTp1biB9ewLCSK0qMaUV6vkWnykero8dU6jZ2Ymr6+91sr8eyM56r3SjjmDoJaRpS3WeTJF4M6wSv/FaeiOjnGD+5HbnT1S5SmmL+c+O30N73aUo8SW2FwrOrv+meHgK4yOHBaf57v8Dvf/tfGn9Xv9tSbXSI/o/O6oa3QV5vTfFMrbTEbA2B8qhzKHKoc6hycHl4HO4yeH2J1D+MlEh3MvzZgjtSram2+LiOV3/5x/7n+9/Ve/2v3TOE97/Y1jwUn/9AwxB+DLFj6s7nViGtNaEUgIAAAAAAAAAAAAAAAD8M5+KUOWjACgAAA==";

  private static final String DEEP =
      "folder00/folder01/folder02/folder03/folder04/folder05/folder06/folder07/folder08/folder09/folder10/folder11/test_quality.py::evaluate";

  private final FakeFireworks fake = FakeFireworks.start();
  private final Wire wire = new Wire(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  private void create(String entryPoint) {
    wire.post(
        ACME + "/evaluatorsV2",
        "{\"evaluator_id\":\"e\",\"evaluator\":{\"entryPoint\":\"%s\",\"requirements\":\"x\"}}"
            .formatted(entryPoint));
  }

  private int upload(byte[] archive) throws IOException, InterruptedException {
    String url =
        Wire.onlyUrl(
            wire.post(
                E + ":getUploadEndpoint",
                "{\"filenameToSize\":{\"e.tar.gz\":\"%d\"}}".formatted(archive.length)));
    var put =
        HttpRequest.newBuilder(fake.baseUri().resolve(url))
            .header("Content-Type", "application/octet-stream")
            .header("X-Goog-Content-Length-Range", archive.length + "," + archive.length)
            .PUT(BodyPublishers.ofByteArray(archive));
    HttpClient.newHttpClient().send(put.build(), BodyHandlers.discarding());
    return wire.send("POST", E + ":validateUpload", "{}").statusCode();
  }

  private String log() {
    Object url = wire.get(E + ":getBuildLogEndpoint").get("buildLogSignedUri");
    return wire.send("GET", String.valueOf(url), "").body();
  }

  @ParameterizedTest
  @ValueSource(strings = {USTAR, GNU, PAX})
  void an_archive_of_any_common_form_is_built(String archive) throws Exception {
    create(DEEP);

    int validated = upload(Base64.getDecoder().decode(archive));
    String building = wire.state(E);
    fake.clock().advance(Duration.ofMinutes(1));

    assertThat(validated).isEqualTo(200);
    assertThat(building).isEqualTo("BUILDING");
    assertThat(wire.state(E)).isEqualTo("ACTIVE");
    assertThat(log()).contains("Template built successfully");
    assertThat(wire.get(E + "/versions").get("totalSize")).isEqualTo(1L);
  }

  @Test
  void an_archive_without_the_entry_point_fails_to_build() throws Exception {
    create("test_quality.py::evaluate");

    upload(Base64.getDecoder().decode(PAX));
    fake.clock().advance(Duration.ofMinutes(1));

    assertThat(wire.state(E)).isEqualTo("BUILD_FAILED");
    assertThat(log()).contains("file or directory not found: test_quality.py");
    assertThat(wire.get(E + "/versions").get("totalSize")).isEqualTo(0L);
  }

  @Test
  void what_is_not_an_archive_fails_to_build() throws Exception {
    create("test_quality.py::evaluate");

    int validated = upload("abc".getBytes(StandardCharsets.UTF_8));
    fake.clock().advance(Duration.ofMinutes(1));

    assertThat(validated).isEqualTo(200);
    assertThat(wire.state(E)).isEqualTo("BUILD_FAILED");
    assertThat(log()).contains("cannot unpack e.tar.gz");
    String source = Wire.onlyUrl(wire.get(E + ":getSourceCodeSignedUrl"));
    assertThat(wire.send("GET", source, "").body()).isEqualTo("abc");
    fake.clock().advance(Duration.ofMinutes(15));
    assertThat(wire.send("GET", source, "").body()).contains("ExpiredToken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"getBuildLogEndpoint", "getSourceCodeSignedUrl"})
  void what_was_never_built_has_no_log_and_no_source(String verb) {
    create("t.py::e");

    Map<?, ?> refused = wire.get(E + ":" + verb);

    assertThat(refused.get("code")).isEqualTo(9L);
    assertThat(String.valueOf(refused.get("message"))).endsWith("available for this evaluator");
    assertThat(wire.send("POST", E + ":validateUpload", "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void an_evaluation_job_is_taken_in_snake_case_and_refused_while_its_evaluator_is_not_active() {
    String job =
        "{\"evaluation_job_id\":\"%s\",\"evaluation_job\":{\"evaluator\":\"accounts/acme/evaluators/%s\","
            + "\"input_dataset\":\"accounts/acme/datasets/in\",\"output_dataset\":\"accounts/acme/datasets/out\"}}";
    create("t.py::e");

    Map<?, ?> taken = wire.post(ACME + "/evaluationJobs", job.formatted("j1", "elsewhere"));
    Map<?, ?> refused = wire.post(ACME + "/evaluationJobs", job.formatted("j2", "e"));

    assertThat(taken.get("name")).isEqualTo("accounts/acme/evaluationJobs/j1");
    assertThat(refused.get("code")).isEqualTo(9L);
  }

  @Test
  void a_create_without_an_id_is_refused() {
    Map<?, ?> refused =
        wire.post(ACME + "/evaluatorsV2", "{\"evaluator\":{\"entryPoint\":\"t.py::e\"}}");

    assertThat(refused.get("code")).isEqualTo(3L);
  }
}
