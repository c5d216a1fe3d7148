// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.collection.KeyUser;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.http.WireResponse;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks keys and accounts. The key is checked before everything else. */
final class Authentication {
  private static final String API_KEYS = "accounts/users/apiKeys";

  private final Settings settings;

  Authentication(Settings settings) {
    this.settings = settings;
  }

  /** The front door's refusal, or null if the key is valid. */
  @Nullable WireResponse refusal(FakeState store, WireRequest request, String requestId) {
    String key = key(request);
    if (key.equals(settings.apiKey()) || store.exclusively(() -> created(store, key) != null)) {
      return null;
    }
    return refused(request, requestId);
  }

  /** The front door's refusal of an invalid key. */
  WireResponse refused(WireRequest request, String requestId) {
    String message =
        key(request).isEmpty()
            ? "No API key was provided."
            : "The API key you provided is invalid.";
    int status = settings.unauthorized401() ? 401 : 403;
    return ApiError.frontDoor(status, "UNAUTHORIZED", message, requestId);
  }

  /** Refuses the accounts of others, and changes of the public one. */
  void checkAccount(WireRequest request, String account) {
    if (settings.accounts().contains(account)) {
      return;
    }
    boolean isPublic = account.equals(Settings.PUBLIC_ACCOUNT) || account.equals("-");
    if (!isPublic) {
      throw ApiError.forbidden("the API key has no access to account " + account);
    }
    if (!request.method().equals("GET")) {
      throw ApiError.forbidden("account " + account + " can only be read");
    }
  }

  private static String key(WireRequest request) {
    String authorization = request.header("Authorization");
    if (authorization != null) {
      boolean bearer = authorization.toLowerCase(Locale.ROOT).startsWith("bearer ");
      return bearer ? authorization.substring("bearer ".length()).strip() : authorization.strip();
    }
    String header = request.header("X-Api-Key");
    return header == null ? "" : header.strip();
  }

  /**
   * Whose key a good one is, and marks it as used. Called with the store locked.
   *
   * @throws GoneKey if it is good no more
   */
  KeyUser user(FakeState store, WireRequest request) {
    String given = key(request);
    if (given.equals(settings.apiKey())) {
      return new KeyUser("", settings.email(), "admin");
    }
    Document key = created(store, given);
    if (key == null) {
      throw new GoneKey();
    }
    key.set("lastUsed", store.now().truncatedTo(ChronoUnit.SECONDS).toString());
    String name = key.name().substring(0, key.name().indexOf("/apiKeys/"));
    Document user = Objects.requireNonNull(store.find("accounts/users", name));
    return new KeyUser(name, user.text("email"), user.text("role"));
  }

  /** A valid key of a user, or null. */
  private static @Nullable Document created(FakeState store, String key) {
    return store.all(API_KEYS).stream()
        .filter(document -> key.equals(document.notes().get("key")))
        .filter(document -> isValid(document.text("expireTime"), store.now()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isValid(String expireTime, Instant now) {
    return expireTime.isEmpty() || Instant.parse(expireTime).isAfter(now);
  }

  /** The key was deleted, or expired, while the request's body was read. */
  static final class GoneKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GoneKey() {
      super("The API key is gone.", null, false, false);
    }
  }
}
