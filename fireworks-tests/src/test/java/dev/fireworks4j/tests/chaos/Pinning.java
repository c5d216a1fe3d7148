// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** Records when virtual threads held on to their carriers, with the means of the JVM itself. */
final class Pinning implements AutoCloseable {
  private static final String EVENT = "jdk.VirtualThreadPinned";
  private static final int FRAMES = 3;
  private static final int PLACES = 5;

  private final Recording recording = new Recording();

  private Pinning() {}

  static Pinning record() {
    var pinning = new Pinning();
    pinning.recording.enable(EVENT).withThreshold(Duration.ZERO).withStackTrace();
    pinning.recording.start();
    return pinning;
  }

  /** How often, for how long in all, and where most. */
  String report() throws IOException {
    Path file = Files.createTempFile("pinning", ".jfr");
    try {
      recording.stop();
      recording.dump(file);
      List<RecordedEvent> events =
          RecordingFile.readAllEvents(file).stream()
              .filter(event -> event.getEventType().getName().equals(EVENT))
              .toList();
      long millis = events.stream().mapToLong(event -> event.getDuration().toMillis()).sum();
      return events.size() + " events, " + millis + " ms in all" + places(events);
    } finally {
      Files.delete(file);
    }
  }

  private static String places(List<RecordedEvent> events) {
    Map<String, Long> counts =
        events.stream()
            .collect(
                Collectors.groupingBy(event -> top(event.getStackTrace()), Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(PLACES)
        .map(place -> "\n    " + place.getValue() + " x " + place.getKey())
        .collect(Collectors.joining());
  }

  /** The first frames outside of the JDK's own parking. */
  private static String top(RecordedStackTrace trace) {
    if (trace == null) {
      return "unknown";
    }
    Function<RecordedFrame, String> name =
        frame ->
            frame.getMethod().getType().getName()
                + "."
                + frame.getMethod().getName()
                + ":"
                + frame.getLineNumber();
    return trace.getFrames().stream()
        .filter(frame -> !frame.getMethod().getType().getName().startsWith("java.lang."))
        .limit(FRAMES)
        .map(name)
        .collect(Collectors.joining(" < "));
  }

  @Override
  public void close() {
    recording.close();
  }
}
