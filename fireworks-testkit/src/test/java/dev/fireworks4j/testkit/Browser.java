// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.query.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A page in a headless Chromium, driven over the DevTools protocol. */
final class Browser implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<Map<?, ?>> messages = new LinkedBlockingQueue<>();
  private final List<String> problems = new ArrayList<>();
  private String session = "";
  private long sent;

  /** Where a Chromium is on this machine. */
  static Optional<Path> installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts it with its data in a folder. */
  Browser(Path program, Path folder) {
    try {
      // Its sockets lie there too, so that nothing is left of it.
      var builder =
          new ProcessBuilder(
                  program.toString(),
                  "--headless=new",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-dev-shm-usage",
                  "--no-first-run",
                  "--disable-background-networking",
                  "--remote-debugging-port=0",
                  "--user-data-dir=" + folder,
                  "about:blank")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("TMPDIR", folder.toString());
      process = builder.start();
      socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .buildAsync(URI.create(address(process)), new Listener())
              .join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Object target = command("Target.createTarget", Map.of("url", "about:blank")).get("targetId");
    var attach = Map.of("targetId", Objects.requireNonNull(target), "flatten", true);
    session = String.valueOf(command("Target.attachToTarget", attach).get("sessionId"));
    command("Page.enable", Map.of());
    command("Runtime.enable", Map.of());
    command("Log.enable", Map.of());
  }

  private static String address(Process process) throws IOException {
    var lines =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("DevTools listening on ")) {
        return line.substring("DevTools listening on ".length());
      }
    }
    throw new IOException("Chromium ended before it listened");
  }

  /** A window of this size, in light or dark colors. */
  void window(int width, int height, String colors) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    command(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colors))));
  }

  void open(URI page) {
    command("Page.navigate", Map.of("url", page.toString()));
    until("document.readyState === 'complete' && document.title !== ''");
  }

  /** The value of an expression of JavaScript. */
  Object evaluate(String expression) {
    Map<?, ?> answer =
        command(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.containsKey("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer);
    }
    Map<?, ?> result = (Map<?, ?>) Objects.requireNonNull(answer.get("result"));
    return result.containsKey("value") ? Objects.requireNonNull(result.get("value")) : "";
  }

  /** Waits in the page until a condition holds. */
  void until(String condition) {
    Object met =
        evaluate(
            "new Promise(done => { const end = performance.now() + "
                + PATIENCE_SECONDS * 900
                + "; const look = () => { if ("
                + condition
                + ") done(true); else if (performance.now() > end) done(false);"
                + " else setTimeout(look, 20); }; look(); })");
    if (!Boolean.TRUE.equals(met)) {
      throw new AssertionError(condition + " did not become true. The page says: " + text());
    }
  }

  /** Waits for a button with this text, and presses it. */
  void press(String text) {
    String found =
        "[...document.querySelectorAll('button, summary')].find(b => b.offsetParent"
            + " && !b.disabled && b.innerText.includes("
            + quoted(text)
            + "))";
    until(found);
    evaluate(found + ".click()");
  }

  void fill(String label, String value) {
    String field = "document.querySelector('[aria-label=\"" + label + "\"]')";
    until(field);
    evaluate(
        field + ".value = " + quoted(value) + ", " + field + ".dispatchEvent(new Event('input'))");
  }

  /** Chooses a file of this machine. */
  void choose(String label, Path file) {
    String expression = "document.querySelector('[aria-label=\"" + label + "\"]')";
    Map<?, ?> field =
        (Map<?, ?>)
            Objects.requireNonNull(
                command("Runtime.evaluate", Map.of("expression", expression)).get("result"));
    command(
        "DOM.setFileInputFiles",
        Map.of(
            "files",
            List.of(file.toString()),
            "objectId",
            Objects.requireNonNull(field.get("objectId"))));
  }

  /** Waits until the page shows a text. */
  void see(String text) {
    until("document.body.innerText.includes(" + quoted(text) + ")");
  }

  String text() {
    return String.valueOf(evaluate("document.body.innerText"));
  }

  /** Presses a key of the keyboard. */
  void key(String key, int code, String text) {
    for (String type : List.of("keyDown", "keyUp")) {
      command(
          "Input.dispatchKeyEvent",
          Map.of(
              "type", type, "key", key, "code", key, "windowsVirtualKeyCode", code, "text", text));
    }
  }

  /** What the window shows, as {@code png} or {@code webp}. */
  byte[] screenshot(String format) {
    Object data =
        command("Page.captureScreenshot", Map.of("format", format, "quality", 40)).get("data");
    return Base64.getDecoder().decode(String.valueOf(data));
  }

  /** Errors of scripts and refusals of the policy so far. */
  List<String> problems() {
    return problems;
  }

  static String quoted(String text) {
    return new String(Json.write(text), StandardCharsets.UTF_8);
  }

  private Map<?, ?> command(String method, Map<String, ?> parameters) {
    long id = send(method, parameters);
    while (true) {
      Map<?, ?> answer = next(method);
      if (!Long.valueOf(id).equals(answer.get("id"))) {
        note(answer);
      } else if (answer.get("result") instanceof Map<?, ?> result) {
        return result;
      } else {
        throw new AssertionError(method + ": " + answer);
      }
    }
  }

  private long send(String method, Map<String, ?> parameters) {
    sent++;
    var message = new HashMap<String, Object>();
    message.put("id", sent);
    message.put("method", method);
    message.put("params", parameters);
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    socket.sendText(new String(Json.write(message), StandardCharsets.UTF_8), true).join();
    return sent;
  }

  private Map<?, ?> next(String method) {
    try {
      Map<?, ?> message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (message == null) {
        throw new AssertionError(method + " got no answer");
      }
      return message;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void note(Map<?, ?> event) {
    String method = String.valueOf(event.get("method"));
    boolean isSecurity = event.toString().contains("Content Security Policy");
    if (method.equals("Runtime.exceptionThrown") || isSecurity) {
      problems.add(event.toString());
    }
    if (method.equals("Page.javascriptDialogOpening")) {
      // Its answer is noted as any other message is.
      send("Page.handleJavaScriptDialog", Map.of("accept", true));
    }
  }

  /** Ends it and all its processes. */
  @Override
  public void close() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    session = "";
    send("Browser.close", Map.of());
    for (ProcessHandle each : all) {
      each.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
    socket.abort();
  }

  /** Puts whole messages into the queue. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        messages.add((Map<?, ?>) Objects.requireNonNull(Json.parse(bytes)));
        text.setLength(0);
      }
      webSocket.request(1);
      return null;
    }
  }
}
