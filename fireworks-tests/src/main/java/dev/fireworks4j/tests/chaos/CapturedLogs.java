// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Keeps every line that anybody logs, at every level, while it is told to; throws all else away. */
public final class CapturedLogs implements SLF4JServiceProvider {
  private static final Queue<String> LINES = new ConcurrentLinkedQueue<>();
  private static volatile boolean on;

  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter context = new NOPMDCAdapter();

  /** Called by SLF4J. */
  public CapturedLogs() {}

  static void begin() {
    LINES.clear();
    on = true;
  }

  static List<String> end() {
    on = false;
    return List.copyOf(LINES);
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
      String text = MessageFormatter.basicArrayFormat(pattern, arguments);
      LINES.add(level + " " + name + " " + text + (thrown == null ? "" : " " + thrown));
    }

    @Override
    public boolean isTraceEnabled() {
      return on;
    }

    @Override
    public boolean isDebugEnabled() {
      return on;
    }

    @Override
    public boolean isInfoEnabled() {
      return on;
    }

    @Override
    public boolean isWarnEnabled() {
      return on;
    }

    @Override
    public boolean isErrorEnabled() {
      return on;
    }
  }
}
