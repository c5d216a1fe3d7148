// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.data.DatasetDownload;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.ReceivedRequest;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler.FirstMatchingCompositeObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real spans of OpenTelemetry, through Micrometer's bridge. */
class TracingTest {
  private static final String ROW =
      "{\"messages\":[{\"role\":\"user\",\"content\":\"a\"},{\"role\":\"assistant\",\"content\":\"b\"}]}\n";

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final OpenTelemetrySdk sdk =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                  .build())
          .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
          .build();
  private final ObservationRegistry registry = registry(sdk);
  private final FakeFireworks fake = FakeFireworks.start();
  private final Fireworks fireworks = Client.of(fake, FireworksObservations.of(registry));

  @TempDir private Path folder;

  private static ObservationRegistry registry(OpenTelemetrySdk sdk) {
    var spans = sdk.getTracer("test");
    var tracer = new OtelTracer(spans, new OtelCurrentTraceContext(), event -> {});
    var propagator = new OtelPropagator(sdk.getPropagators(), spans);
    var registry = ObservationRegistry.create();
    registry
        .observationConfig()
        .observationHandler(
            new FirstMatchingCompositeObservationHandler(
                new PropagatingSenderTracingObservationHandler<>(tracer, propagator),
                new DefaultTracingObservationHandler(tracer)));
    return registry;
  }

  @AfterEach
  void close() {
    fireworks.close();
    fake.close();
    sdk.close();
  }

  private SpanData span(String name) {
    return spans(name).get(0);
  }

  /** The bridge of Micrometer 1.15 writes dpo-jobs.get. */
  private List<SpanData> spans(String name) {
    return exporter.getFinishedSpanItems().stream()
        .filter(span -> span.getName().replace("-", "").equalsIgnoreCase(name))
        .toList();
  }

  @Test
  void an_attempt_is_below_its_call_and_its_context_is_on_the_wire() {
    fake.jobs()
        .add("dpoJobs", Map.of("name", "j", "state", "JOB_STATE_RUNNING", "displayName", "A"));
    fake.faults().next().status(503);

    Observation.createNotStarted("mine", registry).observe(() -> fireworks.dpoJobs().get("j"));

    SpanData call = span("dpoJobs.get");
    assertThat(call.getParentSpanId()).isEqualTo(span("mine").getSpanId());
    List<SpanData> attempts = spans("http get");
    assertThat(attempts)
        .hasSize(2)
        .allSatisfy(
            attempt -> {
              assertThat(attempt.getParentSpanId()).isEqualTo(call.getSpanId());
              assertThat(attempt.getKind()).isEqualTo(SpanKind.CLIENT);
            });
    assertThat(fake.requests().all())
        .extracting(request -> request.headers().get("traceparent").substring(0, 52))
        .containsExactlyElementsOf(
            attempts.stream()
                .map(span -> "00-" + span.getTraceId() + "-" + span.getSpanId())
                .toList());
    assertThat(call.getEvents())
        .extracting(event -> event.getName())
        .containsExactly("retry.status");
  }

  @Test
  void a_signed_url_gets_no_context_and_its_signature_is_in_no_span() throws IOException {
    var files = new ArrayList<Path>();
    for (int i = 0; i < 2; i++) {
      files.add(Files.writeString(folder.resolve(i + ".jsonl"), ROW.repeat(3)));
    }

    fireworks
        .datasets()
        .upload(DatasetUpload.builder().id("d").format(RowFormat.CHAT).files(files).build());

    assertThat(spans("storage.upload")).hasSize(2);
    List<ReceivedRequest> signed =
        fake.requests().all().stream().filter(request -> request.method().equals("PUT")).toList();
    assertThat(signed)
        .hasSize(2)
        .allSatisfy(
            request -> {
              assertThat(request.headers()).doesNotContainKey("traceparent");
              String signature = request.query().get("X-Goog-Signature");
              assertThat(signature).isNotBlank();
              assertThat(exporter.getFinishedSpanItems().toString()).doesNotContain(signature);
            });
  }

  @Test
  void files_that_are_downloaded_by_other_threads_are_in_the_trace_of_the_caller()
      throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), ROW.repeat(3));
    fireworks
        .datasets()
        .upload(
            DatasetUpload.builder().id("d").format(RowFormat.CHAT).files(List.of(file)).build());

    Observation.createNotStarted("mine", registry)
        .observe(
            () ->
                fireworks
                    .datasets()
                    .download(
                        DatasetDownload.builder()
                            .dataset("d")
                            .folder(folder.resolve("out"))
                            .build()));

    assertThat(span("storage.download").getParentSpanId()).isEqualTo(span("mine").getSpanId());
  }

  @Test
  void a_streamed_question_ends_with_its_stream_and_says_what_it_took() {
    try (var chunks = fireworks.chat().stream(ChatRequest.of(Client.MODEL, "Hi"))) {
      assertThat(spans("chat.stream")).isEmpty();
      chunks.forEach(chunk -> {});
    }

    SpanData call = span("chat.stream");
    assertThat(call.getAttributes().get(AttributeKey.stringKey("gen_ai.request.model")))
        .isEqualTo(Client.MODEL);
    assertThat(call.getAttributes().get(AttributeKey.stringKey("gen_ai.usage.output_tokens")))
        .isNotNull();
    assertThat(call.getStatus().getStatusCode()).isNotEqualTo(StatusCode.ERROR);
  }

  @Test
  void what_fails_is_an_error_of_the_span() {
    org.assertj.core.api.Assertions.catchThrowable(() -> fireworks.dpoJobs().get("none"));

    assertThat(span("dpoJobs.get").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
  }
}
