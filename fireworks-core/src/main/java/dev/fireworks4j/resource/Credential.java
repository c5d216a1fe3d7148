// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A credential that prints as {@code ***} everywhere; only {@link #reveal()} gives its text.
 *
 * <p>No record and no bean, so that serializers find nothing to write; Jackson writes {@link #toString()}, Java
 * serialization refuses it.
 */
public final class Credential {
  /** Transient for serializers that read fields. */
  private final transient String text;

  private Credential(String text) {
    this.text = Objects.requireNonNull(text, "credential");
  }

  /** Wraps a credential. */
  public static Credential of(String text) {
    return new Credential(text);
  }

  /** The text itself; keep it out of logs. */
  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Credential that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  @JsonValue
  public String toString() {
    return "***";
  }
}
