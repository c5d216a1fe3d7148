// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.report;

import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.JobProgress;
import dev.fireworks4j.job.SupervisedFineTuningJob;
import dev.fireworks4j.resource.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A report as a page: sections for what there is. */
record ReportPage(RunReport report) {
  /** A job may log any number of metrics; the others are only named. */
  private static final int MAX_CHARTS = 24;

  private static final String UNKNOWN = "–";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Its policy forbids scripts and external resources. */
  Html toHtml() {
    return Html.of(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"/>
        <title>%s</title>
        <link rel="icon" href="data:,"/>
        <style>%s</style>
        </head>
        <body>
        <h1>%s</h1>
        %s
        </body>
        </html>
        """,
        report.title,
        new Html(ReportStyle.CSS),
        report.title,
        Html.join(sections().stream().filter(section -> !section.equals(Html.NONE)).toList()));
  }

  private List<Html> sections() {
    List<Html> charts = charts();
    int more = Math.max(0, charts.size() - MAX_CHARTS);
    return List.of(
        section("What went wrong", "%s", report.troubles, ReportPage::trouble),
        section(
            "Curves",
            "<div class=\"charts\">%s</div>"
                + (more == 0 ? "" : "<p>" + more + " more are not drawn.</p>"),
            charts.subList(0, charts.size() - more),
            Function.identity()),
        section("Base and tuned", "%s", report.answers, ReportPage::answers),
        section("States over time", "%s", report.states, line -> line.toHtml(longestWait())),
        section(
            "Jobs, times and costs",
            table("Job", "State", "Created", "Took", "Tokens", "Estimated cost"),
            report.jobs,
            this::job),
        section("Steps", table("Step", "Of", "Result", "Waited"), report.steps, StepLine::toHtml),
        section("Facts", table(), report.facts.entrySet(), ReportPage::fact));
  }

  /** With the job above each picture where there are several. */
  private List<Html> charts() {
    var charts = new ArrayList<Html>();
    boolean isOne = report.metrics.size() == 1;
    report.metrics.forEach(
        (job, rows) -> Chart.of(rows).forEach(chart -> charts.add(chart.toHtml(isOne ? "" : job))));
    return charts;
  }

  private Duration longestWait() {
    return report.states.stream()
        .map(StateLine::end)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  /** Empty if there are no rows. */
  private static <T> Html section(
      String title, String frame, Collection<T> items, Function<T, Html> toHtml) {
    return items.isEmpty()
        ? Html.NONE
        : Html.of(
            "<section><h2>%s</h2>" + frame + "</section>",
            title,
            Html.join(items.stream().map(toHtml).toList()));
  }

  private static String table(String... columns) {
    String head =
        columns.length == 0 ? "" : "<tr><th>" + String.join("</th><th>", columns) + "</th></tr>";
    return "<div class=\"wide\"><table>" + head + "%s</table></div>";
  }

  /** The message, whose lines say cause and remedy, and what a recipe that stopped has left. */
  private static Html trouble(Throwable failure) {
    String type = failure.getClass().getSimpleName() + ": ";
    var texts = new ArrayList<Html>();
    texts.add(message(failure instanceof FireworksException ? "" : type, failure));
    for (Throwable suppressed : failure.getSuppressed()) {
      texts.add(message("", suppressed));
    }
    return Html.of("<div class=\"trouble\">%s</div>", Html.join(texts));
  }

  private static Html message(String before, Throwable failure) {
    return Html.of("<pre>%s%s</pre>", before, String.valueOf(failure.getMessage()));
  }

  private Html job(Job job) {
    String state = job.state().value();
    Instant created = job.createTime();
    return Html.of(
        "<tr><td>%s</td><td class=\"%s\">%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>",
        job.name(),
        StateLine.look(state),
        StateLine.words(state),
        created == null ? UNKNOWN : TIME.format(created),
        Html.text(took(job)),
        tokens(job.jobProgress()),
        cost(job));
  }

  /** By the service's clock; else the time that was waited, because batch jobs have no end time. */
  private @Nullable Duration took(Job job) {
    Instant created = job.createTime();
    Instant ended = job.completedTime();
    return created != null && ended != null
        ? Duration.between(created, ended)
        : report.states.stream()
            .filter(line -> line.isOf(job.name()))
            .map(StateLine::end)
            .reduce(Duration::plus)
            .orElse(null);
  }

  private static Object cost(Job job) {
    Money cost = job instanceof SupervisedFineTuningJob tuning ? tuning.estimatedCost() : null;
    return cost == null ? UNKNOWN : cost;
  }

  private static String tokens(@Nullable JobProgress progress) {
    Integer in = progress == null ? null : progress.inputTokens();
    Integer out = progress == null ? null : progress.outputTokens();
    return in == null && out == null
        ? UNKNOWN
        : "in " + (in == null ? 0 : in) + ", out " + (out == null ? 0 : out);
  }

  private static Html fact(Map.Entry<String, Object> fact) {
    return Html.of("<tr><th scope=\"row\">%s</th><td>%s</td></tr>", fact.getKey(), fact.getValue());
  }

  private static Html answers(RunReport.AnswerPair answers) {
    return Html.of(
        "<h3>%s</h3><div class=\"pair\"><div><b>Base</b><p>%s</p></div>"
            + "<div><b>Tuned</b><p>%s</p></div></div>",
        answers.question(), answers.base(), answers.tuned());
  }
}
