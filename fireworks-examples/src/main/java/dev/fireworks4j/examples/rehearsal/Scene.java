// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.examples.console.ProgressBar;
import dev.fireworks4j.gateway.ResourceGateway;
import dev.fireworks4j.testkit.FakeFireworks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

/**
 * Resources of one rehearsal.
 *
 * @param fireworks the journey's client, over a socket
 * @param backstage a client without a socket, to prepare the scene and to check the fake's resources
 * @param folder an empty one
 * @param out what the journey prints on
 */
record Scene(
    FakeFireworks fake,
    Fireworks fireworks,
    Fireworks backstage,
    Path folder,
    ProgressBar out,
    Scale scale,
    RehearsalResult result) {

  /** What is rehearsed. */
  interface Journey<T> {
    T run(Fireworks fireworks, ProgressBar out) throws IOException;
  }

  /** Runs the journey. Its requests and its time count, others do not. */
  <T> T play(Journey<T> journey) throws IOException {
    int requests = fake.requests().all().size();
    Duration start = fake.clock().elapsed();
    try {
      return journey.run(fireworks, out);
    } finally {
      result.measured(fake.requests().all().size() - requests, fake.clock().elapsed().minus(start));
    }
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** A page about the journey; it is kept if {@code -Dfireworks.reports} names a folder. */
  Path page(String name) {
    String kept = System.getProperty("fireworks.reports");
    return kept == null ? file(name) : Path.of(kept, name);
  }

  /** The number of resources of a kind in the fake. */
  long held(Function<Fireworks, ResourceGateway<?>> kind) {
    return kind.apply(backstage).list().stream().count();
  }

  /** The number of such requests. */
  int sent(String method, String path) {
    return fake.requests().matching(method, path).size();
  }
}
