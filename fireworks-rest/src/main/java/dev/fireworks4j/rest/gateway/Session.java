// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.rest.call.Budget;
import dev.fireworks4j.rest.call.Call;
import dev.fireworks4j.rest.call.CallRunner;
import dev.fireworks4j.rest.call.CallSettings;
import dev.fireworks4j.rest.call.Decoder;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.ResumableOperation;
import dev.fireworks4j.rest.call.SharedDeadline;
import dev.fireworks4j.rest.json.JsonCodec;
import dev.fireworks4j.time.Timekeeper;
import dev.fireworks4j.transport.RequestBody;
import dev.fireworks4j.waiting.Waiter;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the gateways of one view share: the client's runner and codec, the view's account and settings. */
public final class Session {
  private final CallRunner runner;
  private final FireworksOptions options;
  private final JsonCodec codec;
  private final Location location;
  private final AccountLookup accounts;
  private final @Nullable String account;
  private final CallOptions view;
  private final @Nullable SharedDeadline shared;

  private Session(
      Session origin, @Nullable String account, CallOptions view, @Nullable SharedDeadline shared) {
    this.runner = origin.runner;
    this.options = origin.options;
    this.codec = origin.codec;
    this.location = origin.location;
    this.accounts = origin.accounts;
    this.account = account;
    this.view = view;
    this.shared = shared;
  }

  /** The session of a new client. */
  public Session(CallRunner runner, FireworksOptions options, JsonCodec codec) {
    this.runner = runner;
    this.options = options;
    this.codec = codec;
    this.location = Location.of(Objects.requireNonNull(options.baseUrl()));
    this.accounts = new AccountLookup();
    this.account = options.account();
    this.view = CallOptions.defaults();
    this.shared = null;
  }

  /** The same client on another account. */
  public Session account(String other) {
    return new Session(this, other, view, shared);
  }

  /** The same client with other call options. */
  public Session with(CallOptions other) {
    return new Session(this, account, other, shared);
  }

  JsonCodec codec() {
    return codec;
  }

  /** The same view; all its calls end by the deadline. */
  Session within(SharedDeadline deadline) {
    return new Session(this, account, view, deadline);
  }

  /** Begins a call with the view's deadline, or that for calls. */
  Call begin() {
    Duration limit = deadlineOr(timeouts().call());
    Budget budget = shared == null ? Budget.of(limit) : shared.budget(limit);
    return begin(budget, timeouts().attempt());
  }

  /** Begins a call with limits of its own for everything and for silence. */
  Call begin(Budget budget, Duration silence) {
    RetryPolicy retry = options.retry();
    Integer attempts = view.maxAttempts();
    return runner.begin(
        budget,
        new CallSettings(
            silence,
            attempts == null ? retry : retry.withMaxAttempts(attempts),
            view.headers(),
            view.responseListener()));
  }

  Timeouts timeouts() {
    return options.timeouts();
  }

  boolean hasDeadline() {
    return view.deadline() != null;
  }

  /** The view's deadline, or else the usual one for what is done. */
  Duration deadlineOr(Duration usual) {
    Duration own = view.deadline();
    return own == null ? usual : own;
  }

  boolean isPlainHttpAllowed() {
    return options.isPlainHttpAllowed();
  }

  Timekeeper time() {
    return options.time();
  }

  /** Waits by the client's clock. */
  Waiter waiter() {
    return new Waiter(time());
  }

  <T> T run(Operation<T> operation) {
    return runner.run(operation, begin());
  }

  <T> T run(ResumableOperation<T> operation, Call call) {
    return runner.run(operation, call);
  }

  /** The account of this view; looked up once for the client if it was named nowhere. */
  String account() {
    String named = account;
    return named != null ? named : accounts.only(this);
  }

  /** {@code accounts/acme}, for messages. */
  String parent() {
    return "accounts/" + account();
  }

  ResourceName name(Kind<?> kind, String idOrName) {
    Objects.requireNonNull(idOrName, kind.singular());
    return ResourceName.resolve(account(), kind.collection(), idOrName);
  }

  URI collection(Kind<?> kind, String verb, Map<String, String> query) {
    return location.of("/v1/" + parent() + "/" + kind.collection() + verb, query);
  }

  URI resource(ResourceName name, String verb, Map<String, String> query) {
    return location.of("/v1/" + name + verb, query);
  }

  URI uri(String path, Map<String, String> query) {
    return location.of(path, query);
  }

  <T> Decoder<T> reading(Class<T> type) {
    return body -> codec.read(body, type);
  }

  RequestBody json(Map<String, ? extends @Nullable Object> object) {
    try {
      return RequestBody.of("application/json", codec.writeObject(object));
    } catch (IOException | IllegalArgumentException unwritable) {
      throw new IllegalArgumentException(
          "extraBody: " + unwritable.getMessage() + "; use text, numbers, booleans, lists and maps",
          unwritable);
    }
  }
}
