// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import dev.fireworks4j.testkit.http.ApiError;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of the fake. All access goes through {@link #exclusively}, which first runs what is due by the clock, so
 * the state depends on the calls and the time only, never on earlier reads.
 */
public final class FakeState implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final InstantSource clock;
  private final double usualSpeed;
  private double speed;
  private final ServerIds ids;
  private final Blobs blobs;
  final Timeline timeline = new Timeline();
  final Map<String, Map<String, Document>> collections = new HashMap<>();
  private final Map<String, Blob> files = new LinkedHashMap<>();
  private final AtomicLong storedBytes = new AtomicLong();
  final Map<String, Long> expectedSizes = new HashMap<>();
  final Set<String> retiredNames = new HashSet<>();
  private Set<String> namesBeforeReset = Set.of();
  Instant lastStamp = Instant.MIN;
  private @Nullable String heldState;
  private final Map<String, Object> settings = new HashMap<>();

  /**
   * An empty state.
   *
   * @param speed by how much scheduled steps are faster than the clock, at least 1
   * @param mostStoredBytes how large all files together may be
   */
  public FakeState(InstantSource clock, double speed, long seed, long mostStoredBytes) {
    this.clock = clock;
    this.usualSpeed = speed;
    this.speed = speed;
    this.ids = new ServerIds(seed);
    this.blobs = new Blobs(mostStoredBytes, storedBytes::get);
  }

  /** Runs work under the lock. */
  public <T> T exclusively(Supplier<T> work) {
    lock.lock();
    try {
      timeline.settle(this, clock.instant());
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** As {@link #exclusively}, for work without a result. */
  public void change(Runnable work) {
    exclusively(
        () -> {
          work.run();
          return true;
        });
  }

  /** The clock's time, or that of the scheduled step that is being run. */
  public Instant now() {
    return timeline.now(clock.instant());
  }

  /** A time for a write: the present, but later than every earlier one. */
  public Instant stamp() {
    Instant now = now();
    lastStamp = now.isAfter(lastStamp) ? now : lastStamp.plusNanos(1_417);
    return lastStamp;
  }

  /** Sets the time of the last write, where the kind has a field for it. */
  public void touch(Document document) {
    if (document.has("updateTime")) {
      document.set("updateTime", Times.micros(stamp()));
    }
  }

  /**
   * Schedules a step; it is dropped if the document is interrupted or gone by then.
   *
   * @param step one that the document's collection declares
   */
  public void after(Duration delay, Document document, DueStep step) {
    Instant time = now().plus(Duration.ofNanos((long) (delay.toNanos() / speed)));
    timeline.add(time, document, step);
  }

  /** The delay with which {@link #after}, called at {@code now}, would schedule for this time. */
  Duration delay(Instant now, Instant time) {
    return Duration.ofNanos((long) (Duration.between(now, time).toNanos() * speed));
  }

  /** Runs an event when the clock has moved this far, whatever the speed of jobs. */
  public void later(Duration delay, Runnable event) {
    timeline.add(now().plus(delay), event);
  }

  /** When the next step of a resource or event of a test is due; null if none is. */
  public @Nullable Instant nextWork() {
    return exclusively(() -> Optional.ofNullable(timeline.nextWork())).orElse(null);
  }

  /** By how much scheduled steps are faster than the clock. */
  public double speed() {
    return speed;
  }

  /** Sets {@link #speed()} for the steps that are scheduled from now on. */
  public void speed(double factor) {
    speed = factor;
  }

  /** All documents of a collection in the order of their creation, whatever their parents. */
  public Collection<Document> all(String collection) {
    return List.copyOf(collections.getOrDefault(collection, Map.of()).values());
  }

  /** The documents of a collection that lie in a resource. */
  public Stream<Document> below(String collection, String parent) {
    return all(collection).stream().filter(document -> document.name().startsWith(parent + "/"));
  }

  /** The document of this name, or null. */
  public @Nullable Document find(String collection, String name) {
    return collections.getOrDefault(collection, Map.of()).get(name);
  }

  /**
   * Stores a new document.
   *
   * @throws ApiError 409 if its name is taken, or was that of a deleted resource which keeps it
   */
  public void add(String collection, Document document) {
    var documents = collections.computeIfAbsent(collection, key -> new LinkedHashMap<>());
    if (documents.containsKey(document.name()) || retiredNames.contains(document.name())) {
      throw ApiError.exists(document.name() + " already exists; choose another id");
    }
    documents.put(document.name(), document);
    document.keptBy(this::now);
  }

  /** Removes a document and voids its steps. */
  public void remove(Document document) {
    document.interrupt();
    collections.computeIfPresent(
        document.collection(),
        (path, all) -> {
          all.remove(document.name());
          return all.isEmpty() ? null : all;
        });
  }

  /** True if a resource of this name was there until the last {@link #clear}. */
  public boolean wasCleared(String name) {
    return namesBeforeReset.contains(name);
  }

  /** Prevents that the name of a deleted resource is used again. */
  public void retire(String name) {
    retiredNames.add(name);
  }

  /** The files, by object path. */
  public Map<String, Blob> files() {
    return Collections.unmodifiableMap(files);
  }

  /** Stores a file in place of the one that was there. */
  public void putFile(String path, Blob content) {
    storedBytes.addAndGet(content.sizeBytes());
    discardReplaced(files.put(path, content));
  }

  /** As {@link #putFile(String, Blob)}, for text that the fake made itself. */
  public void putFile(String path, String text) {
    putFile(path, blobs.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void discardReplaced(@Nullable Blob content) {
    if (content != null) {
      storedBytes.addAndGet(-content.sizeBytes());
      discard(content);
    }
  }

  /**
   * As {@link #putFile(String, Blob)}, for a file that came from outside.
   *
   * @throws ApiError 413 if the room was used up meanwhile; its bytes are then deleted
   */
  public void receiveFile(String path, Blob content) {
    Blob replaced = files.get(path);
    try {
      blobs.checkRoom(content.sizeBytes() - (replaced == null ? 0 : replaced.sizeBytes()));
    } catch (ApiError full) {
      discard(content);
      throw full;
    }
    putFile(path, content);
  }

  /** Removes files by their object paths. */
  public void removeFiles(Predicate<String> paths) {
    files.keySet().stream()
        .filter(paths)
        .toList()
        .forEach(path -> discardReplaced(files.remove(path)));
  }

  /** Deletes bytes that no file uses; copies of a file share them. */
  public void discard(Blob content) {
    if (!files.containsValue(content)) {
      content.delete();
    }
  }

  /** Registers a file of this exact size for a signed PUT. */
  public void expect(String path, long sizeBytes) {
    expectedSizes.put(path, sizeBytes);
  }

  /** The registered size of a file, or null. */
  public @Nullable Long expectedSize(String path) {
    return expectedSizes.get(path);
  }

  /** Paths and contents of all files below a folder, in the order they came. */
  public List<Map.Entry<String, Blob>> filesBelow(String folder) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith(folder + "/"))
        .map(Map.Entry::copyOf)
        .toList();
  }

  /** The store of file contents. */
  public Blobs blobs() {
    return blobs;
  }

  /** Server-made ids. */
  public ServerIds ids() {
    return ids;
  }

  /** The state in which jobs are held, or null. */
  public @Nullable String heldState() {
    return heldState;
  }

  /** Holds jobs that reach a state; null lets them continue. */
  public void hold(@Nullable String state) {
    heldState = state;
  }

  /** Settings of tests for single kinds, by names that the kinds choose. */
  public Map<String, Object> settings() {
    return settings;
  }

  /** Removes everything. */
  public void clear() {
    namesBeforeReset =
        collections.values().stream()
            .flatMap(all -> all.keySet().stream())
            .collect(Collectors.toSet());
    collections.clear();
    files.clear();
    storedBytes.set(0);
    expectedSizes.clear();
    retiredNames.clear();
    timeline.clear();
    ids.reset();
    blobs.close();
    lastStamp = Instant.MIN;
    heldState = null;
    speed = usualSpeed;
    settings.clear();
  }

  @Override
  public void close() {
    change(this::clear);
  }
}
