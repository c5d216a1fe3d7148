// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import okio.Buffer;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTokensTest {
  private static final JsonCodec CODEC = new JsonCodec();

  @Nested
  class BesideMoshi {
    private static final int ROUNDS = 4_000;

    @Test
    void any_object_reads_as_the_same_values_however_its_bytes_arrive() throws IOException {
      long seed = 20_261;
      var random = new Random(seed);

      for (int round = 0; round < ROUNDS; round++) {
        String json = RandomJson.object(random);
        byte[] bytes = json.getBytes(UTF_8);
        Object expected = moshi(json);
        assertThat(CODEC.readObject(new Trickle(bytes, random)))
            .as("seed %d, round %d: %s", seed, round, json)
            .isEqualTo(expected);
        assertThat(FreeForm.readObject(JsonTokens.of(new JsonBytes(bytes, 0, bytes.length))))
            .isEqualTo(expected);
      }
    }

    @Test
    void a_text_with_one_wrong_byte_is_read_alike_or_refused_by_both() throws IOException {
      long seed = 20_262;
      var random = new Random(seed);

      for (int round = 0; round < ROUNDS; round++) {
        String json = RandomJson.withOneFault(RandomJson.object(random), random);
        Object expected = moshi(json);
        Object read = ours(json);
        assertThat(read).as("seed %d, round %d: %s", seed, round, json).isEqualTo(expected);
      }
    }

    private @Nullable Object ours(String json) {
      try {
        return CODEC.readObject(new ByteArrayInputStream(json.getBytes(UTF_8)));
      } catch (IOException refused) {
        return null;
      }
    }

    private @Nullable Object moshi(String json) {
      try {
        var reader = JsonReader.of(new Buffer().writeUtf8(json));
        Object value = value(reader);
        return reader.peek() == JsonReader.Token.END_DOCUMENT ? value : null;
      } catch (IOException | com.squareup.moshi.JsonDataException refused) {
        return null;
      }
    }

    private @Nullable Object value(JsonReader reader) throws IOException {
      switch (reader.peek()) {
        case BEGIN_OBJECT -> {
          var object = new LinkedHashMap<String, @Nullable Object>();
          reader.beginObject();
          while (reader.hasNext()) {
            object.put(reader.nextName(), value(reader));
          }
          reader.endObject();
          return object;
        }
        case BEGIN_ARRAY -> {
          var array = new ArrayList<@Nullable Object>();
          reader.beginArray();
          while (reader.hasNext()) {
            array.add(value(reader));
          }
          reader.endArray();
          return array;
        }
        case STRING -> {
          return reader.nextString();
        }
        case NUMBER -> {
          return FreeForm.number(reader.nextString());
        }
        case BOOLEAN -> {
          return reader.nextBoolean();
        }
        default -> {
          return reader.nextNull();
        }
      }
    }
  }

  @Nested
  class Texts {

    @Test
    void every_cut_is_told_from_a_fault() {
      String json = "{\"a\":[true,false,null,-1.5e+3,\"\\u00e4\\n\u20ac\"],\"b\":{\"c\":{}}}";
      byte[] bytes = json.getBytes(UTF_8);

      for (int length = 0; length < bytes.length; length++) {
        var start = new ByteArrayInputStream(bytes, 0, length);
        assertThatThrownBy(() -> CODEC.readObject(start))
            .as("%d bytes", length)
            .isInstanceOf(EOFException.class);
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{'a':1}",
          "{\"a\":01}",
          "{\"a\":1.}",
          "{\"a\":+1}",
          "{\"a\":.5}",
          "{\"a\":1e}",
          "{\"a\":--1}",
          "{\"a\":NaN}",
          "{\"a\":-Infinity}",
          "{\"a\":\"\\x\"}",
          "{\"a\":\"\\u00g0\"}",
          "{\"a\":truE}",
          "{\"a\":1,}",
          "{,\"a\":1}",
          "{\"a\":[1,]}",
          "{\"a\":[,1]}",
          "{\"a\":[1 2]}",
          "{\"a\" 1}",
          "{\"a\"::1}",
          "{\"a\":1]",
          "{\"a\":[1}}",
          "{a:1}",
          "{\"a\":nullx}",
          "{\"a\":1;\"b\":2}"
        })
    void what_json_does_not_have_is_refused(String json) {
      var text = new ByteArrayInputStream(json.getBytes(UTF_8));

      assertThatThrownBy(() -> CODEC.readObject(text)).isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void numbers_that_json_does_not_have_are_texts_in_what_others_wrote() throws IOException {
      byte[] json = "{\"a\":NaN,\"b\":[-Infinity,Infinity],\"c\":-1}".getBytes(UTF_8);

      assertThat(CODEC.readLeniently(json))
          .isEqualTo(Map.of("a", "NaN", "b", List.of("-Infinity", "Infinity"), "c", -1L));
    }

    @Test
    void a_text_longer_than_the_window_is_whole() throws IOException {
      String long1 = "x\u20ac\\".repeat(10_000);
      byte[] json = CODEC.writeObject(Map.of("a", long1));

      assertThat(CODEC.readObject(new Trickle(json, new Random(7)))).isEqualTo(Map.of("a", long1));
    }
  }

  @Nested
  class Searches {

    @Test
    void find_what_a_look_at_each_byte_finds() {
      long seed = 20_263;
      var random = new Random(seed);
      ByteSearch search = ByteSearch.of('"', '\\');

      for (int round = 0; round < 20_000; round++) {
        var bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        for (int i = 0; i < bytes.length; i++) {
          // Neighbours of what is looked for, and often the thing itself.
          bytes[i] =
              random.nextInt(4) == 0 ? (byte) ("!\"#[\\]".charAt(random.nextInt(6))) : bytes[i];
        }
        int from = random.nextInt(bytes.length + 1);
        int expected = from;
        while (expected < bytes.length && bytes[expected] != '"' && bytes[expected] != '\\') {
          expected++;
        }
        assertThat(search.find(bytes, from, bytes.length))
            .as("seed %d, round %d", seed, round)
            .isEqualTo(expected);
      }
    }
  }

  @Nested
  class Names {

    @Test
    void are_found_by_all_of_their_bytes() {
      var names = JsonNames.of("id", "index", "ix", "indeX", "", "id");

      assertThat(List.of("id", "index", "ix", "indeX", "", "iX", "idx", "dex"))
          .extracting(name -> names.indexOf(("?" + name).getBytes(UTF_8), 1, name.length()))
          .containsExactly(0, 1, 2, 3, 4, -1, -1, -1);
    }

    @Test
    void are_found_in_any_order_whichever_is_expected() throws IOException {
      String json =
          "{\"totalSize\":7,\"jobs\":[{\"state\":\"JOB_STATE_RUNNING\",\"name\":\"accounts/a/dpoJobs/x\"}]}";

      var page =
          CODEC.readPage(
              new ByteArrayInputStream(json.getBytes(UTF_8)),
              "jobs",
              dev.fireworks4j.job.DpoJob.class);

      assertThat(page.items().get(0).id()).isEqualTo("x");
      assertThat(page.items().get(0).state().value()).isEqualTo("JOB_STATE_RUNNING");
      assertThat(page.totalSize()).isEqualTo(7);
    }

    @Test
    void with_escapes_are_the_names_that_they_spell() throws IOException {
      var page =
          CODEC.readPage(
              new ByteArrayInputStream("{\"total\\u0053ize\":7}".getBytes(UTF_8)),
              "jobs",
              dev.fireworks4j.job.DpoJob.class);

      Assertions.assertThat(page.totalSize()).isEqualTo(7);
    }
  }

  /** Gives some bytes at a time, as a network does. */
  private static final class Trickle extends InputStream {
    private final ByteArrayInputStream bytes;
    private final Random random;

    Trickle(byte[] bytes, Random random) {
      this.bytes = new ByteArrayInputStream(bytes);
      this.random = random;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, Math.min(length, 1 + random.nextInt(5)));
    }
  }
}
