// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.session;

import dev.fireworks4j.inference.InlinedFile;
import dev.fireworks4j.rest.call.LocalFileBody;
import dev.fireworks4j.rest.json.JsonText;
import dev.fireworks4j.transport.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;

/** A JSON text with files in it, which are read and encoded while they are sent. */
public final class JsonRequestBody implements LocalFileBody {
  private static final String JSON = "application/json";

  private final JsonText text;
  private volatile Path current;

  private JsonRequestBody(JsonText text) {
    this.text = text;
    this.current = text.places().get(0).file().path();
  }

  /** The body of a request; one without files is held in memory. */
  public static RequestBody of(JsonText text) {
    return text.places().isEmpty() ? RequestBody.of(JSON, text.bytes()) : new JsonRequestBody(text);
  }

  /** The file that was read last. */
  @Override
  public Path path() {
    return current;
  }

  @Override
  public String contentType() {
    return JSON;
  }

  @Override
  public long sizeBytes() {
    return text.bytes().length
        + text.places().stream().mapToLong(place -> charsOf(place.file())).sum();
  }

  private static long charsOf(InlinedFile file) {
    return file.sentChars() - file.prefix().length();
  }

  /** Text and files in turn, each file opened when it is its turn. */
  @Override
  public InputStream open() {
    byte[] bytes = text.bytes();
    var parts = new ArrayList<InputStream>();
    int at = 0;
    for (JsonText.FilePlace place : text.places()) {
      parts.add(new ByteArrayInputStream(bytes, at, place.at() - at));
      parts.add(new Base64Stream(place.file(), path -> current = path));
      at = place.at();
    }
    parts.add(new ByteArrayInputStream(bytes, at, bytes.length - at));
    return new SequenceInputStream(Collections.enumeration(parts));
  }
}
