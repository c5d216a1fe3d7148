// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.session;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.CallOptionsBuilder;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.page.Page;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.rest.call.Budget;
import dev.fireworks4j.rest.call.CallRunner;
import dev.fireworks4j.rest.call.CallSettings;
import dev.fireworks4j.rest.call.Decoder;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.ResponseListening;
import dev.fireworks4j.rest.call.ResumableOperation;
import dev.fireworks4j.rest.call.SharedDeadline;
import dev.fireworks4j.rest.call.UserCall;
import dev.fireworks4j.rest.json.JsonCodec;
import dev.fireworks4j.rest.json.JsonText;
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
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One view of a client: makes its calls, with the account and the limits of the view. */
public final class Session {
  private final Shared client;
  private final @Nullable String account;
  private final CallOptions view;
  private final @Nullable SharedDeadline deadline;

  /** What all views of a client share. */
  private record Shared(
      CallRunner runner,
      FireworksOptions options,
      RequestUris uris,
      RequestUris inferenceUris,
      AccountLookup accounts) {}

  private Session(
      Shared client,
      @Nullable String account,
      CallOptions view,
      @Nullable SharedDeadline deadline) {
    this.client = client;
    this.account = account;
    this.view = view;
    this.deadline = deadline;
  }

  public Session(CallRunner runner, FireworksOptions options) {
    this(
        new Shared(
            runner,
            options,
            RequestUris.of(Objects.requireNonNull(options.baseUrl())),
            RequestUris.ofInference(options),
            new AccountLookup()),
        options.account(),
        CallOptions.defaults(),
        null);
  }

  public Session account(String other) {
    return new Session(client, other, view, deadline);
  }

  public Session with(CallOptions other) {
    return new Session(client, account, other, deadline);
  }

  /** The same view; all its calls end by the deadline. */
  public Session within(SharedDeadline end) {
    return new Session(client, account, view, end);
  }

  /** The same view, with one attempt for each call, and with this limit as well. */
  public Session askingOnce(Duration limit) {
    Duration own = view.deadline();
    Duration shorter = own != null && own.compareTo(limit) < 0 ? own : limit;
    CallOptionsBuilder once = CallOptionsBuilder.builder(view).maxAttempts(1).wakingLimit(null);
    return with(once.deadline(shorter).build());
  }

  /** Begins a call with the view's deadline, or that for calls. */
  public UserCall begin() {
    return begin(budget(timeouts().call()), timeouts().attempt());
  }

  /** Begins a call with its own deadline and limit on silence. */
  public UserCall begin(Budget budget, Duration silence) {
    return client.runner.begin(budget, settings(silence));
  }

  /** Begins a question to a model, which may be silent until its deadline. */
  public UserCall beginInference(String model, Duration limit) {
    return begin(budget(limit), limit).asking(model);
  }

  private Budget budget(Duration usual) {
    Duration limit = deadlineOr(usual);
    return deadline == null ? Budget.of(limit) : deadline.budget(limit);
  }

  private CallSettings settings(Duration silence) {
    RetryPolicy retry = client.options.retry();
    Integer attempts = view.maxAttempts();
    Consumer<? super ResponseMetadata> listener = view.responseListener();
    return new CallSettings(
        silence,
        attempts == null ? retry : retry.withMaxAttempts(attempts),
        view.headers(),
        listener == null ? null : new ResponseListening(listener),
        view.wakingLimit());
  }

  public <T> T run(Operation<T> operation) {
    return run(operation, begin());
  }

  /** Runs one operation to its result: as one of several of a call, or as a call of its own. */
  public <T> T run(ResumableOperation<T> operation, UserCall call) {
    return client.runner.run(operation, call);
  }

  /** Begins a call, named after an operation, and runs what it needs beside that. */
  public <T> T call(Operation<?> main, Function<UserCall, T> work) {
    UserCall call = begin();
    return call(main, call, () -> work.apply(call));
  }

  /** Makes a call of several operations, named after its main one. */
  public <T> T call(Operation<?> main, UserCall call, Supplier<T> work) {
    return client.runner.call(main, call, work);
  }

  /** A task for a thread of this library, with what listeners capture of the calling one. */
  public <T> Callable<T> carried(Callable<T> task) {
    return client.runner.carried(task);
  }

  /** Closes the client of all views. */
  public void close() {
    client.runner.close();
  }

  /** Makes waits that are reported to the client's listeners and its log. */
  public Waiter waiter() {
    var listeners = new ArrayList<WaitListener>(client.options.listeners());
    listeners.add(new WaitLog());
    return new Waiter(time(), listeners);
  }

  public Timeouts timeouts() {
    return client.options.timeouts();
  }

  public boolean hasDeadline() {
    return view.deadline() != null;
  }

  /** The view's deadline, or else the given default. */
  public Duration deadlineOr(Duration usual) {
    Duration own = view.deadline();
    return own == null ? usual : own;
  }

  public boolean isPlainHttpAllowed() {
    return client.options.isPlainHttpAllowed();
  }

  public Timekeeper time() {
    return client.options.time();
  }

  /** The account that this view was given; null if it was given none. */
  public @Nullable String namedAccount() {
    return account;
  }

  /** The account of this view; looked up once for the client if none was set. */
  public String account() {
    String named = account;
    return named != null ? named : client.accounts.only(this);
  }

  /** The same as a name, {@code accounts/{account}}. */
  public String accountName() {
    return ResourceName.ofAccount(account()).toString();
  }

  public URI uri(String path, Map<String, String> query) {
    return client.uris.uri(path, query);
  }

  public URI inferenceUri(String path) {
    return client.inferenceUris.uri(path, Map.of());
  }

  public <T> Decoder<T> reading(Class<T> type) {
    return answer -> JsonCodec.read(answer.body(), type);
  }

  /** Reads one page of a list whose items stand under this name. */
  public <T> Decoder<Page<T>> readingPage(String field, Class<T> type) {
    return answer -> JsonCodec.readPage(answer.body(), field, type);
  }

  /** Reads one member of a record, which is required. */
  public <R, T> Decoder<T> reading(String field, Class<R> type, Function<R, @Nullable T> member) {
    return answer ->
        UnreadableJsonException.required(field, member.apply(JsonCodec.read(answer.body(), type)));
  }

  public RequestBody json(Map<String, ? extends @Nullable Object> object) {
    try {
      return JsonRequestBody.of(JsonText.of(object));
    } catch (IOException | IllegalArgumentException unwritable) {
      throw new IllegalArgumentException(
          "extraBody: " + unwritable.getMessage() + "; use text, numbers, booleans, lists and maps",
          unwritable);
    }
  }
}
