// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
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

/**
 * Keeps every line that anybody logs through SLF4J or the JDK, at every level, while it is told to; throws all else
 * away.
 */
public final class ProcessLogs implements SLF4JServiceProvider {
  private static final Queue<Line> LINES = new ConcurrentLinkedQueue<>();
  private static final Logger ROOT = Logger.getLogger("");
  private static final Handler HANDLER = new OfTheJdk();
  private static volatile boolean on;

  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter context = new NOPMDCAdapter();

  /** Called by SLF4J. */
  public ProcessLogs() {}

  /** What was logged, and in which call if that can be told. */
  record Line(int call, String text) {}

  static void begin() {
    LINES.clear();
    ROOT.addHandler(HANDLER);
    ROOT.setLevel(java.util.logging.Level.ALL);
    on = true;
  }

  static List<Line> end() {
    on = false;
    ROOT.setLevel(java.util.logging.Level.INFO);
    ROOT.removeHandler(HANDLER);
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

  private static String trace(@Nullable Throwable thrown) {
    var text = new StringWriter();
    if (thrown != null) {
      thrown.printStackTrace(new PrintWriter(text));
    }
    return text.toString();
  }

  private static void keep(
      Object level, String name, @Nullable String text, @Nullable Throwable thrown) {
    CurrentCall tag = CurrentCall.current();
    String whole = level + " " + name + " " + text + trace(thrown);
    LINES.add(new Line(tag == null ? -1 : tag.call(), whole));
  }

  /** What the JDK and others log by its own means. */
  private static final class OfTheJdk extends Handler {
    @Override
    public void publish(LogRecord record) {
      // The JDK's own debugging aid, which prints URLs whole; SECURITY.md says so.
      if (String.valueOf(record.getLoggerName()).startsWith("jdk.internal.")) {
        return;
      }
      String text = record.getMessage() + " " + Arrays.toString(record.getParameters());
      keep(record.getLevel(), record.getLoggerName(), text, record.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

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
      keep(level, name, text, thrown);
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
