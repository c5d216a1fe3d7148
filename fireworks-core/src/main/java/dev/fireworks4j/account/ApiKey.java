// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.account;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.resource.Resource;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An API key of a user. The service gives it no name, only an id.
 *
 * @param keyId its id, {@code key_} and eight letters or digits
 * @param displayName a name for people; {@code default} if none was given
 * @param key the key itself; only in the answer to its creation, null in all others
 * @param createTime when it was created, in whole seconds
 * @param secure whether the service keeps only a hash of it
 * @param email address of its user
 * @param prefix the first characters of its text, to recognize it by
 * @param expireTime when it stops working; null for never
 * @param annotations labels; {@code team}, {@code project} and {@code environment} show in usage reports
 * @param lastUsed when it was last used; null for never
 * @param isFirepass whether it belongs to a subscription
 */
@WithBuilder
public record ApiKey(
    String keyId,
    @Nullable String displayName,
    @Nullable Credential key,
    @Nullable Instant createTime,
    @Nullable Boolean secure,
    @Nullable String email,
    @Nullable String prefix,
    @Nullable Instant expireTime,
    Map<String, String> annotations,
    @Nullable Instant lastUsed,
    @Nullable Boolean isFirepass,
    Map<String, Object> extras)
    implements Resource {

  public ApiKey {
    Objects.requireNonNull(keyId, "keyId");
    annotations = Copies.map(annotations);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code keyId} is the only required field. */
  public static ApiKeyBuilder builder() {
    return ApiKeyBuilder.builder();
  }

  /** The id: answers do not name the user. */
  @Override
  public String name() {
    return keyId;
  }

  /**
   * A new API key.
   *
   * @param displayName a name for people, under 64 characters
   * @param expireTime when it stops working, in the future; null for never
   * @param annotations labels for usage reports
   */
  @WithBuilder
  public record CreateApiKey(
      @Nullable String displayName,
      @Nullable Instant expireTime,
      Map<String, String> annotations,
      Map<String, Object> extraBody,
      Map<String, String> extraQuery)
      implements CreateSpec {

    public CreateApiKey {
      annotations = Copies.map(annotations);
      extraBody = Copies.freeForm(extraBody);
      extraQuery = Copies.query(extraQuery);
      new Problems("CreateApiKey").displayName(displayName).orThrow();
    }

    /** A builder with nothing set; {@code build()} reports all problems at once. */
    public static CreateApiKeyBuilder builder() {
      return CreateApiKeyBuilder.builder();
    }

    /** Null: the service makes the id. */
    @Override
    public @Nullable String id() {
      return null;
    }
  }
}
