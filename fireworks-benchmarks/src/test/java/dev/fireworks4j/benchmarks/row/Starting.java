// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import dev.fireworks4j.benchmarks.bare.FirstBytes;
import dev.fireworks4j.benchmarks.measure.ClassPath;
import dev.fireworks4j.benchmarks.measure.ColdStart;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Pairs;
import dev.fireworks4j.benchmarks.measure.Ratio;
import dev.fireworks4j.benchmarks.ours.FirstJob;
import dev.fireworks4j.benchmarks.peer.OpenAiFirst;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From the start of a JVM to its first job, and what both sides weigh. */
public final class Starting implements Experiment {
  static final List<String> PLAIN = List.of("-Xshare:auto");

  @Override
  public List<Row> run(Lab lab) throws IOException {
    ClassPath light = ClassPath.oursOnTheJdk();
    ClassPath heavy = lab.openAi().get();
    String server = lab.server().address().toString();
    var ours = new ColdStart(FirstJob.class, light, server);
    var theirs = new ColdStart(OpenAiFirst.class, heavy, server);
    var rows = new ArrayList<Row>();
    rows.addAll(rows(pairs(ours, theirs, PLAIN), "cold start", 0.5));
    var floor = new ColdStart(FirstBytes.class, light, server);
    rows.add(
        new Row(
            "cold start, wall",
            "JDK client, bytes only",
            "s",
            pairs(ours, floor, PLAIN).ratio(run -> run.get(Figures.SECONDS)),
            null));
    rows.add(
        new Row(
            "cold start, classes",
            "openai-java",
            "classes",
            Ratio.of(ours.classes(), theirs.classes()),
            Goal.atMost(0.5)));
    rows.add(
        new Row(
            "cold start, classes",
            "JDK client, bytes only",
            "classes",
            Ratio.of(ours.classes(), floor.classes()),
            null));
    rows.addAll(archived(ours, theirs, floor));
    rows.add(
        new Row(
            "jars, JDK transport",
            "openai-java",
            "jars",
            Ratio.of(light.jars().size(), heavy.jars().size()),
            Goal.atMost(10 / 25.0)));
    rows.add(
        new Row(
            "bytes of jars, JDK transport",
            "openai-java",
            "bytes",
            Ratio.of(light.bytes(), heavy.bytes()),
            Goal.atMost(3.3 / 84.4)));
    return rows;
  }

  static List<Row> rows(Pairs pairs, String what, double goal) {
    return List.of(
        row(pairs, what + ", wall", Figures.SECONDS, goal),
        row(pairs, what + ", CPU", Figures.CPU_SECONDS, goal),
        row(pairs, what + ", RSS", ColdStart.RSS_KILOBYTES, 0.7));
  }

  private static Row row(Pairs pairs, String what, String figure, double goal) {
    String unit = figure.equals(ColdStart.RSS_KILOBYTES) ? "KB" : "s";
    return new Row(
        what, "openai-java", unit, pairs.ratio(run -> run.get(figure)), Goal.atMost(goal));
  }

  /** All with an archive of the classes that a first run loaded. */
  private static List<Row> archived(ColdStart ours, ColdStart theirs, ColdStart floor)
      throws IOException {
    Path folder = Files.createTempDirectory("archives");
    var jvm = new ArrayList<List<String>>();
    for (ColdStart side : List.of(ours, theirs, floor)) {
      Path archive = folder.resolve(jvm.size() + ".jsa");
      side.run(
          List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
      jvm.add(List.of("-XX:SharedArchiveFile=" + archive));
    }
    var pairs = new Pairs(new ArrayList<>(), new ArrayList<>());
    var aboveFloor = new Pairs(pairs.ours(), new ArrayList<>());
    for (int i = 0; i < Pairs.count(); i++) {
      pairs.ours().add(ours.run(jvm.get(0)));
      pairs.theirs().add(theirs.run(jvm.get(1)));
      aboveFloor.theirs().add(floor.run(jvm.get(2)));
    }
    for (int i = 0; i < jvm.size(); i++) {
      Files.deleteIfExists(folder.resolve(i + ".jsa"));
    }
    Files.delete(folder);
    var rows = new ArrayList<>(rows(pairs, "cold start with AppCDS", 0.35).subList(0, 2));
    rows.add(
        new Row(
            "cold start with AppCDS, wall",
            "JDK client, bytes only",
            "s",
            aboveFloor.ratio(run -> run.get(Figures.SECONDS)),
            null));
    return rows;
  }

  static Pairs pairs(ColdStart ours, ColdStart theirs, List<String> jvm) {
    List<Map<String, Double>> ourRuns = new ArrayList<>();
    List<Map<String, Double>> theirRuns = new ArrayList<>();
    ours.run(jvm);
    theirs.run(jvm);
    for (int i = 0; i < Pairs.count(); i++) {
      ourRuns.add(ours.run(jvm));
      theirRuns.add(theirs.run(jvm));
    }
    return new Pairs(ourRuns, theirRuns);
  }
}
