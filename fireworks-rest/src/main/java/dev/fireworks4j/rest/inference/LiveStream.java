// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.error.CallContext;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.StreamCutException;
import dev.fireworks4j.error.StreamCutException.PartialAnswer;
import dev.fireworks4j.inference.AnswerStream;
import dev.fireworks4j.inference.InferenceAnswer;
import dev.fireworks4j.rest.call.EventBody;
import dev.fireworks4j.rest.call.UserCall;
import dev.fireworks4j.transport.ResponseMetadata;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stream whose first event was read within the call that opened it. */
final class LiveStream<E, A extends InferenceAnswer<A>> implements AnswerStream<E, A> {
  /** After the end mark the connection is kept if its last bytes come at once. */
  private static final Duration LAST_BYTES = Duration.ofSeconds(1);

  private final EventBody body;
  private final EventDecoder<E> events;
  private final StreamForm<E, A> form;
  private final AnswerCollector<E, A> collector;
  private final About about;
  private final ResponseMetadata metadata;
  private @Nullable E next;
  private long handedOut;
  private boolean isAskedFor;
  private boolean isAtEnd;
  private volatile boolean isClosed;
  private @Nullable FireworksException failure;

  /** The call that opened the stream, and the longest wait for each further event. */
  record About(UserCall call, CallContext context, Duration nextEvent) {}

  /** {@code first} is null where the stream has no event at all. */
  LiveStream(OpenedEvents<E> opened, StreamForm<E, A> form, About about) {
    this.body = opened.body();
    this.events = opened.events();
    this.form = form;
    this.collector = form.collector().get();
    this.about = about;
    this.metadata = about.call().metadata();
    this.next = opened.first();
    if (opened.first() == null) {
      isAtEnd = true;
      leave();
    }
  }

  /** Result of the successful attempt: the first event, and the reader of the others. */
  record OpenedEvents<E>(EventBody body, EventDecoder<E> events, @Nullable E first) {}

  @Override
  public ResponseMetadata metadata() {
    return metadata;
  }

  @Override
  public Iterator<E> iterator() {
    if (isAskedFor) {
      throw new IllegalStateException(
          "the events were asked for before; collect() has all of them");
    }
    isAskedFor = true;
    return new Events();
  }

  @Override
  public Stream<String> text() {
    return stream().map(form.text()).filter(piece -> !piece.isEmpty());
  }

  @Override
  public A collect() {
    isAskedFor = true;
    try (this) {
      var rest = new Events();
      while (rest.hasNext()) {
        rest.next();
      }
      if (!collector.isWhole()) {
        throw cut("the answer is too long to be collected", null);
      }
      return collector.answer().with(metadata);
    }
  }

  @Override
  public void close() {
    closeBody();
    end(failure);
  }

  private void closeBody() {
    isClosed = true;
    try {
      body.close();
    } catch (IOException e) {
      // Nothing more is read, so nothing is lost.
    }
  }

  private void end(@Nullable FireworksException reason) {
    UserCall call = about.call();
    if (call.isObserved()) {
      A answer = collector.answer();
      call.answered(answer.model(), answer.tokens());
      call.streamEnded(reason, reason == null && !isAtEnd);
    }
  }

  private final class Events implements Iterator<E> {
    @Override
    public boolean hasNext() {
      if (next == null && !isAtEnd) {
        next = read();
      }
      return next != null;
    }

    @Override
    public E next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      E event = Objects.requireNonNull(next);
      next = null;
      handedOut++;
      collector.add(event);
      return event;
    }
  }

  /** After a failure it fails again, so that a cut stream never looks complete. */
  private @Nullable E read() {
    if (failure == null && isClosed) {
      failure = cut("the stream was closed before its end", null);
    }
    if (failure != null) {
      throw failure;
    }
    body.expectEvent(about.nextEvent());
    try {
      E event = events.next();
      if (event == null) {
        isAtEnd = true;
        leave();
      }
      return event;
    } catch (IOException e) {
      throw ended(body.explained(e));
    } catch (RuntimeException e) {
      // The decompressor, after another thread closed the stream.
      throw ended(new IOException("the events cannot be read", e));
    } finally {
      body.pause();
    }
  }

  /** Reads the end of the body, so that the connection can serve the next call. */
  private void leave() {
    body.expectEvent(LAST_BYTES);
    try {
      while (body.read() >= 0) {
        // Bytes after the end mark have no meaning.
      }
    } catch (IOException e) {
      // Then the connection is dropped.
    }
    close();
  }

  private FireworksException ended(IOException reason) {
    boolean isClosedByUser = isClosed;
    closeBody();
    if (reason instanceof InterruptedIOException) {
      failure = new CallInterruptedException(about.context(), reason);
    } else if (isClosedByUser) {
      failure = cut("the stream was closed before its end", reason);
    } else {
      failure = cut(String.valueOf(reason.getMessage()), reason);
    }
    end(isClosedByUser ? null : failure);
    return failure;
  }

  private StreamCutException cut(String reason, @Nullable IOException cause) {
    A answer = collector.answer();
    var received =
        new PartialAnswer(handedOut, form.wholeText().apply(answer), answer.with(metadata));
    return new StreamCutException(about.context(), reason, received, cause);
  }
}
