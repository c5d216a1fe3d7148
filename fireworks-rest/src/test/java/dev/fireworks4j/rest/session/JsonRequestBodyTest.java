// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.inference.ChatMessage;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.inference.ContentBlock;
import dev.fireworks4j.inference.ContentPart;
import dev.fireworks4j.inference.MediaUrl;
import dev.fireworks4j.inference.MessageRequest;
import dev.fireworks4j.inference.MessageTurn;
import dev.fireworks4j.rest.Client;
import dev.fireworks4j.rest.ScriptedTransport;
import dev.fireworks4j.rest.VirtualTime;
import dev.fireworks4j.rest.json.EncodedRequest;
import dev.fireworks4j.rest.json.JsonText;
import dev.fireworks4j.transport.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images and videos in files become base64 while a request is sent. */
class JsonRequestBodyTest {
  private static final String MODEL = "accounts/acme/models/m";

  @TempDir Path folder;

  @Test
  void stand_as_data_urls_between_the_other_parts() throws IOException {
    Path image = file("a.png", 3);
    Path video = file("b.mp4", 8_101);
    ChatRequest request =
        question(
            ContentPart.text("a"),
            ContentPart.image(image),
            ContentPart.text("b"),
            ContentPart.video(video),
            ContentPart.image(file("empty.png", 0)));

    assertThat(sent(body(request)))
        .isEqualTo(
            "{\"model\":\""
                + MODEL
                + "\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"a\"},"
                + "{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;base64,"
                + base64(image)
                + "\"}},{\"type\":\"text\",\"text\":\"b\"},"
                + "{\"type\":\"video_url\",\"video_url\":{\"url\":\"data:video/mp4;base64,"
                + base64(video)
                + "\"}},{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;base64,\"}}]}]}");
  }

  @Test
  void stand_as_plain_base64_in_messages() throws IOException {
    Path image = file("a.jpg", 100);
    var request =
        MessageRequest.builder()
            .model(MODEL)
            .maxTokens(9)
            .messages(List.of(MessageTurn.user(List.of(ContentBlock.image(image)))))
            .build();

    assertThat(sent(JsonRequestBody.of(JsonText.of(EncodedRequest.of(request).body()))))
        .contains(
            "\"source\":{\"type\":\"base64\",\"media_type\":\"image/jpeg\",\"data\":\""
                + base64(image)
                + "\"}");
  }

  @Test
  void any_length_gives_the_announced_number_of_bytes() throws IOException {
    for (int length : new int[] {1, 2, 3, 8_099, 8_100, 8_101, 16_200, 50_000}) {
      Path image = file(length + ".png", length);
      RequestBody body = body(question(ContentPart.image(image)));

      for (int attempt = 0; attempt < 2; attempt++) {
        assertThat(sent(body)).contains("base64," + base64(image) + "\"");
      }
    }
  }

  @Test
  void are_read_again_at_each_attempt_and_hold_no_memory() throws IOException {
    Path image = file("a.png", 7_000_000);
    RequestBody body = body(question(ContentPart.image(image)));
    byte[] bytes = Files.readAllBytes(image);
    Arrays.fill(bytes, (byte) 7);

    Files.write(image, bytes);

    assertThat(sent(body)).contains(base64(image));
  }

  @Test
  void that_change_their_size_or_vanish_end_the_call_and_are_named() throws IOException {
    Path image = file("a.png", 20_000);
    ChatRequest request = question(ContentPart.text("a"), ContentPart.image(image));
    var transport = new ScriptedTransport().json(200, "{}");
    try (var fireworks = Client.of(transport, new VirtualTime())) {
      file("a.png", 19_999);
      assertThat(failure(() -> fireworks.chat().complete(request)))
          .hasMessageContaining("a.png")
          .hasMessageContaining("it became shorter");
      file("a.png", 20_001);
      assertThat(failure(() -> fireworks.chat().complete(request)))
          .hasMessageContaining("it became longer");
      Files.delete(image);
      assertThat(failure(() -> fireworks.chat().complete(request))).hasMessageContaining("a.png");
    }
  }

  @Test
  void that_are_too_large_together_are_refused_before_anything_is_sent() throws IOException {
    ContentPart large = ContentPart.image(file("a.png", 4_000_000));
    ContentPart video = ContentPart.video(file("a.mp4", 4_000_000));
    ContentPart url = ContentPart.image("https://example.com/a.png");

    assertThat(catchThrowable(() -> question(large, video)))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("more than 10 MB in base64");
    assertThat(catchThrowable(() -> question(manyOf(url))))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("31 images");
    assertThat(question(large, url).messages()).hasSize(1);
  }

  @Test
  void are_not_shown_by_the_request() throws IOException {
    ChatRequest request = question(ContentPart.image(file("a.png", 99_999)));

    assertThat(request.toString()).hasSizeLessThan(5_000).contains("a.png");
  }

  @Test
  void have_either_an_address_or_a_file() {
    assertThat(catchThrowable(() -> MediaUrl.builder().build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("url, file");
  }

  private static FileTransferException failure(Runnable call) {
    return catchThrowableOfType(FileTransferException.class, call::run);
  }

  private static ContentPart[] manyOf(ContentPart part) {
    var parts = new ContentPart[31];
    Arrays.fill(parts, part);
    return parts;
  }

  private static ChatRequest question(ContentPart... parts) {
    return ChatRequest.builder().model(MODEL).messages(List.of(ChatMessage.user(parts))).build();
  }

  private RequestBody body(ChatRequest request) throws IOException {
    return JsonRequestBody.of(JsonText.of(EncodedRequest.of(request).body()));
  }

  private static String sent(RequestBody body) throws IOException {
    try (InputStream in = body.open()) {
      byte[] bytes = in.readAllBytes();
      assertThat(bytes).hasSize((int) body.sizeBytes());
      return new String(bytes, UTF_8);
    }
  }

  private static String base64(Path file) throws IOException {
    return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
  }

  private Path file(String name, int length) throws IOException {
    var bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return Files.write(folder.resolve(name), bytes);
  }
}
