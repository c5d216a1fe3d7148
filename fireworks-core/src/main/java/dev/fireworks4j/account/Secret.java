// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.account;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.wire.WireMarks.Required;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A confidential value: evaluators get it as an environment variable, imports and integrations use it to sign in
 * elsewhere.
 *
 * @param name full name, {@code accounts/{account}/secrets/{id}}
 * @param keyName the environment variable, e.g. {@code WANDB_API_KEY}
 * @param value null in every answer: the service does not show it again
 */
public record Secret(
    String name, @Nullable String keyName, @Nullable Credential value, Map<String, Object> extras)
    implements Resource {

  public Secret {
    Objects.requireNonNull(name, "name");
    extras = Copies.freeForm(extras);
  }

  /**
   * A new secret.
   *
   * @param keyName the environment variable: letters, digits and underscores
   * @param value the text; never printed
   */
  @WithBuilder
  public record CreateSecret(
      @Nullable String id,
      String keyName,
      Credential value,
      Map<String, Object> extraBody,
      Map<String, String> extraQuery)
      implements CreateSpec {

    public CreateSecret {
      extraBody = Copies.freeForm(extraBody);
      extraQuery = Copies.query(extraQuery);
      checked("CreateSecret", keyName).id("id", id).required("value", value).orThrow();
    }

    /** A builder with nothing set; {@code build()} reports all problems at once. */
    public static CreateSecretBuilder builder() {
      return CreateSecretBuilder.builder();
    }
  }

  /**
   * Changes to a secret. Nothing of it can be cleared.
   *
   * @param keyName the environment variable; the service wants it also where only the value changes
   * @param value the new text; null leaves it as it is
   * @param clear must be empty
   */
  @WithBuilder
  public record UpdateSecret(
      @Required String keyName,
      @Required @Nullable Credential value,
      List<String> clear,
      Map<String, Object> extraBody,
      Map<String, String> extraQuery)
      implements UpdateSpec {

    public UpdateSecret {
      clear = Copies.list(clear);
      extraBody = Copies.freeForm(extraBody);
      extraQuery = Copies.query(extraQuery);
      checked("UpdateSecret", keyName).clearable(UpdateSecret.class, clear).orThrow();
    }

    /** A builder with nothing set; {@code build()} reports all problems at once. */
    public static UpdateSecretBuilder builder() {
      return UpdateSecretBuilder.builder();
    }
  }

  private static Problems checked(String type, @Nullable String keyName) {
    var problems = new Problems(type).required("keyName", keyName);
    return keyName == null || keyName.isBlank() || keyName.matches("[A-Za-z_][A-Za-z0-9_]*")
        ? problems
        : problems.add("keyName", "no environment variable; use letters, digits and underscores");
  }
}
