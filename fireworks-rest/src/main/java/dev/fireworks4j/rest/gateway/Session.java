// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.CallOptionsBuilder;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.call.Budget;
import dev.fireworks4j.rest.call.Call;
import dev.fireworks4j.rest.call.CallRunner;
import dev.fireworks4j.rest.call.CallSettings;
import dev.fireworks4j.rest.call.Decoder;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.ResponseListening;
import dev.fireworks4j.rest.call.ResumableOperation;
import dev.fireworks4j.rest.call.SharedDeadline;
import dev.fireworks4j.rest.inference.InferenceSession;
import dev.fireworks4j.rest.inference.QuestionBody;
import dev.fireworks4j.rest.json.JsonCodec;
import dev.fireworks4j.rest.json.UnreadableJsonException;
import dev.fireworks4j.time.Timekeeper;
import dev.fireworks4j.transport.RequestBody;
import dev.fireworks4j.transport.ResponseMetadata;
import dev.fireworks4j.waiting.WaitListener;
import dev.fireworks4j.waiting.Waiter;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the gateways of one view share: the client's runner and codec, the view's account and settings. */
public final class Session implements InferenceSession {
  private final CallRunner runner;
  private final FireworksOptions options;
  private final JsonCodec codec;
  private final RequestUris uris;
  private final AccountLookup accounts;
  private final @Nullable String account;
  private final CallOptions view;
  private final @Nullable SharedDeadline shared;

  private Session(
      Session origin, @Nullable String account, CallOptions view, @Nullable SharedDeadline shared) {
    this.runner = origin.runner;
    this.options = origin.options;
    this.codec = origin.codec;
    this.uris = origin.uris;
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
    this.uris = RequestUris.of(Objects.requireNonNull(options.baseUrl()));
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

  @Override
  public JsonCodec codec() {
    return codec;
  }

  /** The same view; all its calls end by the deadline. */
  Session within(SharedDeadline deadline) {
    return new Session(this, account, view, deadline);
  }

  /** The same view, whose calls are made once and end by this limit too. */
  Session askingOnce(Duration limit) {
    Duration own = view.deadline();
    Duration shorter = own != null && own.compareTo(limit) < 0 ? own : limit;
    CallOptionsBuilder once = CallOptionsBuilder.builder(view).maxAttempts(1).wakingLimit(null);
    return with(once.deadline(shorter).build());
  }

  /** Begins a call with the view's deadline, or that for calls. */
  Call begin() {
    return begin(budget(timeouts().call()), timeouts().attempt());
  }

  private Budget budget(Duration usual) {
    Duration limit = deadlineOr(usual);
    return shared == null ? Budget.of(limit) : shared.budget(limit);
  }

  /** Begins a call with limits of its own for everything and for silence. */
  Call begin(Budget budget, Duration silence) {
    return runner.begin(budget, settings(silence));
  }

  private CallSettings settings(Duration silence) {
    RetryPolicy retry = options.retry();
    Integer attempts = view.maxAttempts();
    Consumer<? super ResponseMetadata> listener = view.responseListener();
    return new CallSettings(
        silence,
        attempts == null ? retry : retry.withMaxAttempts(attempts),
        view.headers(),
        listener == null ? null : new ResponseListening(listener),
        view.wakingLimit());
  }

  @Override
  public Call beginInference(String model, Duration limit) {
    return runner.begin(budget(limit), settings(limit)).asking(model);
  }

  @Override
  public Timeouts timeouts() {
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

  @Override
  public Timekeeper time() {
    return options.time();
  }

  /** A task for a thread of this library, with what listeners capture of the calling one. */
  <T> Callable<T> carried(Callable<T> task) {
    return runner.carried(task);
  }

  /** Waits about which the client's listeners and its log are told. */
  Waiter waiter() {
    var listeners = new ArrayList<WaitListener>(options.listeners());
    listeners.add(new WaitLog());
    return new Waiter(time(), listeners);
  }

  <T> T run(Operation<T> operation) {
    return runner.run(operation, begin());
  }

  @Override
  public <T> T run(ResumableOperation<T> operation, Call call) {
    return runner.run(operation, call);
  }

  @Override
  public <T> T call(Operation<?> main, Call call, Supplier<T> work) {
    return runner.call(main, call, work);
  }

  /** The account that this view was given, or null. */
  @Nullable String namedAccount() {
    return account;
  }

  /** The account of this view; looked up once for the client if it was named nowhere. */
  String account() {
    String named = account;
    return named != null ? named : accounts.only(this);
  }

  /** The same as a name, {@code accounts/{account}}. */
  String accountName() {
    return ResourceName.ofAccount(account()).toString();
  }

  @Override
  public URI uri(String path, Map<String, String> query) {
    return uris.uri(path, query);
  }

  <T> Decoder<T> reading(Class<T> type) {
    return body -> codec.read(body, type);
  }

  /** {@code {"signedUrl": "https://..."}}. */
  public record OneSignedUrl(@Nullable SignedUrl signedUrl) {}

  /** {@code {"filenameToSignedUrls": {"a.jsonl": "https://..."}}}. */
  public record SignedUrlsByFile(@Nullable Map<String, SignedUrl> filenameToSignedUrls) {}

  /** The one signed URL that a method gives. */
  Decoder<SignedUrl> readingUrl() {
    return body -> required("signedUrl", codec.read(body, OneSignedUrl.class).signedUrl());
  }

  /** The signed URLs that a method gives, by file name. */
  Decoder<Map<String, SignedUrl>> readingUrls() {
    return body -> {
      var urls = codec.read(body, SignedUrlsByFile.class).filenameToSignedUrls();
      return urls == null ? Map.of() : Collections.unmodifiableMap(urls);
    };
  }

  static <T> T required(String field, @Nullable T value) throws UnreadableJsonException {
    if (value == null) {
      throw UnreadableJsonException.missing(field);
    }
    return value;
  }

  @Override
  public RequestBody json(Map<String, ? extends @Nullable Object> object) {
    try {
      return QuestionBody.of(codec.writeText(object));
    } catch (IOException | IllegalArgumentException unwritable) {
      throw new IllegalArgumentException(
          "extraBody: " + unwritable.getMessage() + "; use text, numbers, booleans, lists and maps",
          unwritable);
    }
  }
}
