// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import dev.fireworks4j.testkit.query.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Resources, what is scheduled for them, and files as JSON, and back. Keys of users are left out, as are scripts and
 * gates of tests, except for the state in which jobs are held.
 */
public final class SavedState {
  private static final String FORMAT = "fireworks-fake-state-2";
  private static final String API_KEY = "key";
  // They are drawn again one by one: more than any test needs, and done in about a second.
  private static final long MAX_DRAWN = 100_000_000;

  private final FakeState state;

  /** For this state, which the caller has locked. */
  public SavedState(FakeState state) {
    this.state = state;
  }

  /** The time, documents and files. */
  public JsonObject save() {
    Instant now = state.now();
    var saved =
        JsonObject.of("format", FORMAT)
            .with("now", now.toString())
            .with("lastStamp", state.lastStamp.toString())
            .with("drawn", state.ids().drawn())
            .with("heldState", state.heldState());
    var documents = new TreeMap<String, Object>();
    state.collections.forEach(
        (path, all) ->
            documents.put(path, all.values().stream().map(SavedState::document).toList()));
    saved.put("documents", documents);
    saved.put(
        "scheduled", state.timeline.steps().stream().map(due -> scheduled(now, due)).toList());
    saved.put("retiredNames", new TreeSet<>(state.retiredNames));
    saved.put("expectedSizes", new TreeMap<>(state.expectedSizes));
    var files = new JsonObject();
    state
        .files()
        .forEach((path, blob) -> files.put(path, Base64.getEncoder().encodeToString(blob.bytes())));
    saved.put("files", files);
    return saved;
  }

  private JsonObject scheduled(Instant now, Timeline.TimedStep due) {
    return JsonObject.of("after", state.delay(now, due.time()).toString())
        .with("name", due.document().name())
        .with("step", due.step().name());
  }

  private static JsonObject document(Document document) {
    var saved =
        JsonObject.of("name", document.name())
            .with("fields", document.fields())
            .with("exactTimes", new TreeMap<>(document.exactTimes))
            .with("states", document.stateChanges.stream().map(SavedState::change).toList());
    var notes = new TreeMap<String, @Nullable Object>();
    document.notes().forEach((name, note) -> notes.put(name, note(name, note)));
    notes.values().removeIf(note -> note == null);
    saved.put("notes", notes);
    return saved;
  }

  private static JsonObject change(StateChange change) {
    return JsonObject.of("time", change.time().toString()).with("state", change.state());
  }

  private static @Nullable Object note(String name, Object note) {
    if (note instanceof Instant time) {
      return Map.of("time", time.toString());
    }
    boolean isJson = note instanceof String || note instanceof Boolean || note instanceof Map<?, ?>;
    return isJson && !name.equals(API_KEY) ? note : null;
  }

  /**
   * When the state was saved.
   *
   * @throws IllegalArgumentException if it is not a time
   */
  public static Instant time(Map<?, ?> saved) {
    if (!FORMAT.equals(saved.get("format"))) {
      throw new IllegalArgumentException(
          "format: must be \"" + FORMAT + "\"; use what GET /_fake/snapshot answered");
    }
    return Instant.parse(String.valueOf(saved.get("now")));
  }

  /**
   * Replaces the present state.
   *
   * @param steps the steps that may be scheduled
   * @throws RuntimeException if it cannot be read, because it was changed by hand
   */
  public void load(Map<?, ?> saved, DueStep.StepSource steps) {
    state.clear();
    state.ids().skip(drawn(saved));
    state.lastStamp = Instant.parse(object(saved, "lastStamp").toString());
    state.hold(saved.get("heldState") instanceof String held ? held : null);
    ((Map<?, ?>) object(saved, "documents"))
        .forEach(
            (path, all) ->
                ((List<?>) all)
                    .forEach(each -> state.add(path.toString(), document((Map<?, ?>) each))));
    ((List<?>) object(saved, "retiredNames")).forEach(name -> state.retire(name.toString()));
    ((Map<?, ?>) object(saved, "expectedSizes"))
        .forEach((path, size) -> state.expect(path.toString(), ((Number) size).longValue()));
    ((Map<?, ?>) object(saved, "files")).forEach((path, text) -> file(path.toString(), text));
    ((List<?>) object(saved, "scheduled")).forEach(each -> schedule((Map<?, ?>) each, steps));
  }

  private static long drawn(Map<?, ?> saved) {
    long drawn = ((Number) object(saved, "drawn")).longValue();
    if (drawn < 0 || drawn > MAX_DRAWN) {
      throw new IllegalArgumentException("drawn: " + drawn + " is not between 0 and " + MAX_DRAWN);
    }
    return drawn;
  }

  private void schedule(Map<?, ?> saved, DueStep.StepSource steps) {
    String name = object(saved, "name").toString();
    String collection = Document.collection(name);
    Document document = state.find(collection, name);
    DueStep step = steps.find(collection, object(saved, "step").toString());
    if (document == null || step == null) {
      throw new IllegalArgumentException(
          "scheduled: there is no " + (document == null ? name : "step " + saved.get("step")));
    }
    state.after(Duration.parse(object(saved, "after").toString()), document, step);
  }

  private void file(String path, Object text) {
    state.receiveFile(path, state.blobs().of(Base64.getDecoder().decode(text.toString())));
  }

  @SuppressWarnings("unchecked") // keys of JSON are texts
  private static Document document(Map<?, ?> saved) {
    var document =
        new Document(
            object(saved, "name").toString(),
            (Map<String, @Nullable Object>) object(saved, "fields"));
    ((Map<?, ?>) object(saved, "exactTimes"))
        .forEach((field, time) -> document.exactTime(field.toString(), time.toString()));
    ((List<?>) object(saved, "states"))
        .forEach(change -> document.stateChanges.add(change((Map<?, ?>) change)));
    ((Map<?, ?>) object(saved, "notes"))
        .forEach((name, note) -> document.notes().put(name.toString(), loaded(note)));
    return document;
  }

  private static StateChange change(Map<?, ?> saved) {
    return new StateChange(
        Instant.parse(object(saved, "time").toString()), object(saved, "state").toString());
  }

  private static Object loaded(Object note) {
    return note instanceof Map<?, ?> map && map.get("time") instanceof String time
        ? Instant.parse(time)
        : note;
  }

  private static Object object(Map<?, ?> saved, String name) {
    Object value = saved.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          name + ": is missing; use what GET /_fake/snapshot answered");
    }
    return value;
  }
}
