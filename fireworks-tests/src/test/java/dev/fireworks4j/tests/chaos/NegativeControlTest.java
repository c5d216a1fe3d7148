// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each row of the campaign fails on a library with the flaw that the row is there for. */
@Isolated("logs and threads are looked at for the whole JVM")
class NegativeControlTest {
  private static final long SEED = 4;
  private static final int CREATES = 30;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void a_flaw_of_the_library_is_detected(NegativeControl control) throws Exception {
    String transport = control.ordinal() % 2 == 0 ? TestBed.JDK : TestBed.APACHE;
    var settings = new RunSettings(transport, SEED, CREATES, TimeLimits.NEGATIVE_CONTROL, control);
    var report = new ByteArrayOutputStream();

    boolean held =
        new Campaign(new PrintStream(report, true, UTF_8)).run(settings, control.breaks());

    assertThat(held).isFalse();
    assertThat(report.toString(UTF_8))
        .contains("BROKEN")
        .contains("-Dseed=" + SEED)
        .contains(control.isFoundInCalls() ? "shortest list of faults" : "no list of faults");
  }
}
