// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import dev.fireworks4j.testkit.query.JsonObject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One stored resource: its JSON fields and further notes. Guarded by its {@link FakeState}, except for the result of
 * {@link #fields}, which never changes, so an answer can be written while the resource is changed.
 */
public final class Document {
  private static final int MAX_STATE_CHANGES = 100;

  private final String name;
  private Map<String, @Nullable Object> fields;
  private boolean isShown;
  final Map<String, String> exactTimes = new HashMap<>();
  private final Map<String, Object> notes = new HashMap<>();
  final List<StateChange> stateChanges = new ArrayList<>(1);
  private @Nullable InstantSource clock;
  private int generation;

  /** A document with these fields, which are not copied and must not be used elsewhere. */
  public Document(String name, Map<String, @Nullable Object> fields) {
    this.name = name;
    this.fields = fields;
  }

  /** The full name, {@code accounts/{account}/{collection}/{id}}. */
  public String name() {
    return name;
  }

  /** The last segment of the name. */
  public String id() {
    return id(name);
  }

  /** The last segment of a name. */
  public static String id(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** The collection words of its name, e.g. {@code accounts/dpoJobs}. */
  public String collection() {
    return collection(name);
  }

  /** The collection words of a name, e.g. {@code accounts/dpoJobs}. */
  public static String collection(String name) {
    String[] segments = name.split("/", -1);
    return IntStream.range(0, segments.length)
        .filter(i -> i % 2 == 0)
        .mapToObj(i -> segments[i])
        .collect(Collectors.joining("/"));
  }

  /** {@code accounts/{account}}. */
  public String accountName() {
    return AccountNames.of(name);
  }

  /** The present JSON object. It is immutable. */
  public Map<String, @Nullable Object> fields() {
    isShown = true;
    return Collections.unmodifiableMap(fields);
  }

  /** True if its kind has the field. */
  public boolean has(String field) {
    return fields.containsKey(field);
  }

  /** A field, below dots; null if it is unset. */
  public @Nullable Object get(String path) {
    return DocumentFields.get(fields, path);
  }

  /** A field that is a number, below dots; 0 if it is unset. */
  public long number(String path) {
    return get(path) instanceof Number number ? number.longValue() : 0;
  }

  /** True if a field, below dots, is. */
  public boolean isOn(String path) {
    return text(path).equals("true");
  }

  /** A text field, below dots; {@code ""} if it is unset. */
  public String text(String path) {
    return DocumentFields.text(fields, path);
  }

  /** The field {@code state}. */
  public String state() {
    return text("state");
  }

  /** Some of its fields. */
  public JsonObject only(String... names) {
    var some = new JsonObject();
    for (String field : names) {
      some.put(field, fields.get(field));
    }
    return some;
  }

  /** Sets one field, below dots. The value must not change any more. */
  public void set(String path, @Nullable Object value) {
    DocumentFields.put(own(), path, value);
    if (path.equals("state")) {
      noteState();
    }
  }

  /** Removes a field. */
  public void remove(String field) {
    own().remove(field);
  }

  /** Replaces all fields. */
  public void replace(Map<String, @Nullable Object> all) {
    fields = new JsonObject(all);
    isShown = false;
    noteState();
  }

  /** The fields to change; copied if they may be in use. */
  private Map<String, @Nullable Object> own() {
    if (isShown) {
      fields = new JsonObject(fields);
      isShown = false;
    }
    return fields;
  }

  /** Records its states from now on, with their times. */
  void keptBy(InstantSource source) {
    clock = source;
    noteState();
  }

  private void noteState() {
    String state = state();
    int last = stateChanges.size() - 1;
    String known = last < 0 ? "" : stateChanges.get(last).state();
    if (clock == null || state.equals(known) || state.endsWith("UNSPECIFIED")) {
      return;
    }
    stateChanges.add(new StateChange(clock.instant(), state));
    if (stateChanges.size() > MAX_STATE_CHANGES) {
      stateChanges.remove(0);
    }
  }

  /** The last 100 states, each with the time when it began. */
  public List<StateChange> stateChanges() {
    return List.copyOf(stateChanges);
  }

  /** Sets {@code status} to a code word and a message. */
  public void status(String code, String message) {
    set("status", JsonObject.of("code", code).with("message", message));
  }

  /** Remembers the nine-digit form of a time, for the answer of the create. */
  public void exactTime(String field, String nanos) {
    exactTimes.put(field, nanos);
  }

  /** The fields as the create shows them, with times of nine digits. */
  public JsonObject asCreated() {
    var result = new JsonObject(fields);
    exactTimes.forEach(result::replace);
    return result;
  }

  /** Data of the resource that is not shown, e.g. registered uploads. */
  public Map<String, Object> notes() {
    return notes;
  }

  /** Changes whenever scheduled steps become void. */
  public int generation() {
    return generation;
  }

  /** Voids every step scheduled so far. */
  public void interrupt() {
    generation++;
  }
}
