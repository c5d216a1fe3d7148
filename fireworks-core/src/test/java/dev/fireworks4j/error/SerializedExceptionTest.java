// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.resource.Phase;
import dev.fireworks4j.resource.Status;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.transport.Headers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exceptions travel through queues and cluster frameworks, and still say there what can be done. */
class SerializedExceptionTest {
  private static final CallContext CONTEXT =
      new CallContext("create dpoJob \"a\" in accounts/acme", "id-1", "srv-1", 2, true, null);

  static Stream<FireworksException> one_of_each() {
    var status = Status.of(StatusCode.INVALID_ARGUMENT, "bad rows");
    return Stream.of(
        new ApiException(CONTEXT, response(503), "try again later"),
        new ConflictException(CONTEXT, response(409), "taken", "choose another"),
        new NotFoundException(CONTEXT, response(404), "check the id"),
        new RateLimitedException(CONTEXT, response(429), Duration.ofSeconds(7), "slow down"),
        new QuotaExceededException(CONTEXT, response(429), new QuotaShortage("h100", 14, 16, 4)),
        new ScalingUpException(CONTEXT, response(503), Duration.ofSeconds(7)),
        new StreamCutException(
            CONTEXT, "reset.", new StreamCutException.PartialAnswer(2, "a", null), null),
        new TypedAnswerException("chat", TypedAnswerException.Reason.CUT, "cut", "{"),
        new ToolFailedException("weather", new IOException("no network")),
        new TransportException(CONTEXT, new IOException("reset"), true),
        new DeadlineExceededException(CONTEXT, Duration.ofSeconds(60), null),
        new CircuitOpenException(CONTEXT, "https://host", Duration.ofSeconds(30), null),
        new DecodingException(CONTEXT, 200, "$.name", "a value has the wrong form.", null),
        new CallInterruptedException(CONTEXT, null),
        new ClosedException("get dpoJob", true),
        new ConfigurationException("no API key was found"),
        new InvalidRequestException("CreateDpoJob", List.of("dataset: missing; set it")),
        new InvalidDatasetException("the rows are not fit", List.of("a.jsonl:1: bad")),
        new RecipeRefusedException("r", List.of("id: taken")),
        new RecipeStoppedException("r", "left: nothing"),
        new FileTransferException("upload", Path.of("a.jsonl"), new IOException("no space")),
        new CorruptTransferException("checksums differ"),
        new IncompleteTransferException("not READY", "accounts/acme/datasets/d", null),
        new UnexpectedAnswerException("list", "the same token twice.", "narrow it", null),
        new JobFailedException(Phase.FAILED, "accounts/acme/dpoJobs/a", "JOB_STATE_FAILED", status),
        new WaitTimeoutException(
            "accounts/acme/dpoJobs/a",
            "JOB_STATE_RUNNING",
            WaitTimeoutException.TimeoutReason.LIMIT,
            Duration.ofHours(6),
            null));
  }

  @ParameterizedTest
  @MethodSource("one_of_each")
  void answers_every_question_as_before(FireworksException exception) throws Exception {
    FireworksException copy = copy(exception);

    for (Method question : exception.getClass().getMethods()) {
      if (question.getDeclaringClass().getPackageName().equals("dev.fireworks4j.error")
          && question.getParameterCount() == 0) {
        assertThat(question.invoke(copy))
            .as(question.getName())
            .isEqualTo(question.invoke(exception));
      }
    }
    assertThat(copy).hasMessage(exception.getMessage());
  }

  @Test
  void there_is_one_of_each() throws Exception {
    assertThat(one_of_each().map(Object::getClass).distinct())
        .containsAll(concrete(FireworksException.class).toList());
  }

  private static Stream<Class<?>> concrete(Class<?> type) throws Exception {
    var folder = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (var files = Files.list(folder.resolve("dev/fireworks4j/error"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Exception.class"))
          .<Class<?>>map(name -> load("dev.fireworks4j.error." + name.replace(".class", "")))
          .filter(candidate -> !Modifier.isAbstract(candidate.getModifiers()))
          .toList()
          .stream();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static ErrorResponse response(int status) {
    return new ErrorResponse(
        status,
        StatusCode.ofHttp(status),
        "as sent",
        List.of(Map.of("reason", "QUOTA")),
        Headers.empty().with("Retry-After", "7"),
        "{}");
  }

  private static FireworksException copy(FireworksException exception) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(exception);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (FireworksException) in.readObject();
    }
  }
}
