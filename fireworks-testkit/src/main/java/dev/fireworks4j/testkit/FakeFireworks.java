// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.testkit.kind.Catalog;
import dev.fireworks4j.testkit.server.Gate;
import dev.fireworks4j.testkit.server.HttpDoor;
import dev.fireworks4j.testkit.server.Service;
import dev.fireworks4j.testkit.server.Settings;
import dev.fireworks4j.testkit.store.World;
import java.net.URI;
import java.util.List;

/** A Fireworks service in memory. */
public final class FakeFireworks implements AutoCloseable {
  private final Settings settings = new Settings(List.of("acme"), "fw_test", false);
  private final FakeClock clock = new FakeClock();
  private final World world = new World(clock::now, 1, 42);
  private final HttpDoor door;

  private FakeFireworks() {
    door =
        new HttpDoor(new Gate(world, new Service(world, settings, new Catalog())), "127.0.0.1", 0);
  }

  /** Starts a fake on a free port of the loopback interface. */
  public static FakeFireworks start() {
    return new FakeFireworks();
  }

  /** Its address. */
  public URI baseUri() {
    return door.baseUri();
  }

  /** Options of a client that reaches this fake over HTTP, with its key, account and clock. */
  public FireworksOptions options() {
    return FireworksOptions.builder()
        .apiKey(settings.apiKey())
        .account(settings.accounts().get(0))
        .baseUrl(baseUri())
        .time(clock)
        .build();
  }

  /** Its clock. */
  public FakeClock clock() {
    return clock;
  }

  @Override
  public void close() {
    door.close();
    clock.close();
    world.close();
  }
}
