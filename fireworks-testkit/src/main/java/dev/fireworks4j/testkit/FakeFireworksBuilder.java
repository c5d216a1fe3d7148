// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.server.Settings;
import java.util.ArrayList;
import java.util.List;

/** What a fake can be started with; every setting has a default. */
public final class FakeFireworksBuilder {
  private List<String> accounts = List.of("acme");
  private String apiKey = "fw_test";
  private String host = "127.0.0.1";
  private int port;
  private long seed = 42;
  private double speed = 1;
  private boolean live;
  private boolean unauthorized401;

  FakeFireworksBuilder() {}

  /** ServerIds of the accounts that the key sees; default {@code acme}. The first is that of {@code options()}. */
  public FakeFireworksBuilder accounts(String first, String... more) {
    var all = new ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    accounts = List.copyOf(all);
    return this;
  }

  /** The key that is let in; default {@code fw_test}. */
  public FakeFireworksBuilder apiKey(String key) {
    apiKey = key;
    return this;
  }

  /** What server-made ids and contents derive from; default 42. */
  public FakeFireworksBuilder seed(long number) {
    seed = number;
    return this;
  }

  /** A fixed port; default 0, a free one. */
  public FakeFireworksBuilder port(int number) {
    port = number;
    return this;
  }

  /** Refuses a bad key with 401 instead of the 403 of the real service. */
  public FakeFireworksBuilder unauthorized401() {
    unauthorized401 = true;
    return this;
  }

  /** Starts it. */
  public FakeFireworks start() {
    return new FakeFireworks(this);
  }

  /** Times are the machine's own, and jobs so many times faster than the real ones. */
  FakeFireworksBuilder live(double times) {
    live = true;
    speed = times;
    return this;
  }

  FakeFireworksBuilder host(String address) {
    host = address;
    return this;
  }

  Settings settings() {
    return new Settings(accounts, apiKey, unauthorized401);
  }

  String host() {
    return host;
  }

  int port() {
    return port;
  }

  long seed() {
    return seed;
  }

  double speed() {
    return speed;
  }

  boolean isLive() {
    return live;
  }
}
