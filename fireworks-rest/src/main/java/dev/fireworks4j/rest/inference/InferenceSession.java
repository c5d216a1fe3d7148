// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.Timeouts;
import dev.fireworks4j.rest.call.Call;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.ResumableOperation;
import dev.fireworks4j.rest.json.JsonCodec;
import dev.fireworks4j.time.Timekeeper;
import dev.fireworks4j.transport.RequestBody;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What questions to models need of a view of the client. */
public interface InferenceSession {

  /** Reads and writes JSON. */
  JsonCodec codec();

  /** The client's clock. */
  Timekeeper time();

  /** Limits of the client. */
  Timeouts timeouts();

  /** The address of a path below the base URL. */
  URI uri(String path, Map<String, String> query);

  /** A body of plain values. */
  RequestBody json(Map<String, ? extends @Nullable Object> object);

  /** Begins a question to a model, whose answer may be silent for as long as the whole may take. */
  Call beginInference(String model, Duration limit);

  /** Makes a call, named after an operation, and what it needs beside that. */
  <T> T call(Operation<?> main, Call call, Supplier<T> work);

  /** Runs one operation to its result: as one of several of a call, or as a call of its own. */
  <T> T run(ResumableOperation<T> operation, Call call);
}
