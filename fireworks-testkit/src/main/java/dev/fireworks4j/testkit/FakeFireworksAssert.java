// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import org.assertj.core.api.AbstractAssert;

/** Assertions on what a fake received and did. */
public final class FakeFireworksAssert extends AbstractAssert<FakeFireworksAssert, FakeFireworks> {

  FakeFireworksAssert(FakeFireworks actual) {
    super(actual, FakeFireworksAssert.class);
  }

  /**
   * Picks the requests of one method and path; {@code once()}, {@code never()} and so on say how many there must be.
   *
   * @param path where {@code ...} stands for anything and {@code *} for one segment, e.g. {@code .../dpoJobs}
   */
  public ReceivedAssert received(String method, String path) {
    isNotNull();
    return new ReceivedAssert(
        actual.requests().matching(method, path), method + " " + path, actual.requests());
  }

  /**
   * Picks the questions to one model string, also refused ones.
   *
   * @param model as the client sent it
   */
  public AskedAssert asked(String model) {
    isNotNull();
    FakeInference inference = actual.inference();
    return new AskedAssert(
        inference.questions().stream().filter(question -> question.model().equals(model)).toList(),
        inference);
  }

  /** Passes if the client dropped exactly this many streams before their end. Wait for a stream's end first. */
  public FakeFireworksAssert droppedStreams(int count) {
    isNotNull();
    var streams = actual.inference().streams();
    if (streams.stream().filter(ServedStream::isDropped).count() != count) {
      failWithMessage("expected %s dropped stream(s), but there were: %s", count, streams);
    }
    return this;
  }

  /** Passes if every rule of {@link FakeFireworks#faults()} has applied as often as its {@code times} says. */
  public FakeFireworksAssert usedAllFaults() {
    isNotNull();
    if (!actual.faults().unused().isEmpty()) {
      failWithMessage(
          "expected every fault to be used, but these were not: %s", actual.faults().unused());
    }
    return this;
  }
}
