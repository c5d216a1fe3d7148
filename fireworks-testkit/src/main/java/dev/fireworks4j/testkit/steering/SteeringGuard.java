// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.http.WireResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may steer: programs of this machine, and of others with a token. Pages of other sites may not, including
 * those of other servers on this machine.
 */
public final class SteeringGuard {
  private static final String BEARER = "Bearer ";
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final boolean isLoopback;
  private final String token;

  /**
   * A guard.
   *
   * @param isLoopback true if only this machine can reach the fake
   * @param token {@code ""} for none
   */
  public SteeringGuard(boolean isLoopback, String token) {
    this.isLoopback = isLoopback;
    this.token = token;
  }

  /** The answer to a request that may not steer; else null. */
  public @Nullable WireResponse refusal(WireRequest request) {
    String origin = request.header("Origin");
    String site = Objects.requireNonNullElse(request.header("Sec-Fetch-Site"), "none");
    if ((origin != null && !origin.equals(request.origin())) || !OWN_SITES.contains(site)) {
      return ApiError.forbidden("requests from pages of other sites may not steer the fake")
          .response();
    }
    if (token.isEmpty()) {
      return isLoopback ? null : withoutToken();
    }
    return hasToken(request) || request.path().equals(Steering.ROOT)
        ? null
        : ApiError.grpc(
            401, 16, "steering needs the header Authorization: Bearer TOKEN, with its own token");
  }

  private static WireResponse withoutToken() {
    return ApiError.forbidden(
            "other machines can reach this fake, so it can be steered with a token only;"
                + " start it with --steering-token TOKEN")
        .response();
  }

  private boolean hasToken(WireRequest request) {
    String given = request.header("Authorization");
    return given != null
        && given.startsWith(BEARER)
        && MessageDigest.isEqual(
            given.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8),
            token.getBytes(StandardCharsets.UTF_8));
  }
}
