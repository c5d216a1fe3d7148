// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Keeps what the calling thread logs, from a level on, with its MDC, while a test wants it; tests run side by side. */
public final class CapturedLogs implements SLF4JServiceProvider {
  private static final ThreadLocal<@Nullable Capture> CAPTURE = new ThreadLocal<>();

  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter context = new BasicMDCAdapter();

  private record Capture(Level from, List<String> lines) {}

  /** What {@code calls} log at {@code from} and above. */
  public static List<String> of(Level from, Runnable calls) {
    var capture = new Capture(from, new ArrayList<>());
    CAPTURE.set(capture);
    try {
      calls.run();
    } finally {
      CAPTURE.remove();
    }
    return capture.lines();
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return Capturing::new;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return context;
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0";
  }

  @Override
  public void initialize() {}

  private static final class Capturing extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    Capturing(String name) {
      this.name = name;
    }

    /** Others, such as Resilience4j, have lines of their own. */
    private boolean isOn(Level level) {
      Capture capture = CAPTURE.get();
      return capture != null
          && name.startsWith("dev.fireworks4j")
          && level.toInt() >= capture.from().toInt();
    }

    @Override
    protected String getFullyQualifiedCallerName() {
      return Capturing.class.getName();
    }

    @Override
    protected void handleNormalizedLoggingCall(
        Level level,
        @Nullable Marker marker,
        String pattern,
        Object @Nullable [] arguments,
        @Nullable Throwable thrown) {
      Capture capture = CAPTURE.get();
      if (capture != null) {
        String line = level + " " + MessageFormatter.basicArrayFormat(pattern, arguments);
        Map<String, String> context = MDC.getCopyOfContextMap();
        capture.lines().add(context == null || context.isEmpty() ? line : line + " " + context);
      }
    }

    @Override
    public boolean isTraceEnabled() {
      return isOn(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
      return isOn(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
      return isOn(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
      return isOn(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
      return isOn(Level.ERROR);
    }
  }
}
