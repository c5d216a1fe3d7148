// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every promise can be found broken: each row of the campaign against a library that has the fault it is there for. */
@Isolated("what is logged and which threads there are is told for the whole JVM")
class SabotageTest {
  private static final long SEED = 4;
  private static final int CREATES = 30;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void a_broken_library_is_found_out(Sabotage sabotage) throws Exception {
    String transport = sabotage.ordinal() % 2 == 0 ? Arena.JDK : Arena.APACHE;
    var trial = new Trial(transport, SEED, CREATES, Patience.SABOTAGE, sabotage);
    var report = new ByteArrayOutputStream();

    boolean held = new Campaign(new PrintStream(report, true, UTF_8)).run(trial, sabotage.breaks());

    assertThat(held).isFalse();
    assertThat(report.toString(UTF_8))
        .contains("BROKEN")
        .contains("-Dseed=" + SEED)
        .contains(sabotage.isFoundInCalls() ? "shortest list of faults" : "no list of faults");
  }
}
