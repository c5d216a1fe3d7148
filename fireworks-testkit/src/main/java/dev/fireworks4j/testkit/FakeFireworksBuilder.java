// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.server.ListenAddress;
import dev.fireworks4j.testkit.server.Settings;
import java.util.ArrayList;
import java.util.List;

/** Settings of a fake; each has a default. */
public final class FakeFireworksBuilder {
  private List<String> accounts = List.of("acme");
  private String apiKey = "fw_test";
  private String host = "127.0.0.1";
  private List<String> hostNames = List.of();
  private int port;
  long seed = 42;
  double speed = 1;
  boolean live;
  private boolean unauthorized401;
  String steeringToken = "";
  long maxStoredBytes = 64L << 30;

  FakeFireworksBuilder() {}

  /** Ids of the accounts that the key sees; default {@code acme}. The first is that of {@code options()}. */
  public FakeFireworksBuilder accounts(String first, String... more) {
    var all = new ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    accounts = List.copyOf(all);
    return this;
  }

  /** The valid key; default {@code fw_test}. */
  public FakeFireworksBuilder apiKey(String key) {
    apiKey = key;
    return this;
  }

  /** Seed of server-made ids and contents; default 42. */
  public FakeFireworksBuilder seed(long number) {
    seed = number;
    return this;
  }

  /**
   * A fixed port; default 0, a free one.
   *
   * @throws IllegalArgumentException if it is not between 0 and 65,535
   */
  public FakeFireworksBuilder port(int number) {
    if (number < 0 || number > 65_535) {
      throw new IllegalArgumentException("port: " + number + " is not between 0 and 65535");
    }
    port = number;
    return this;
  }

  /** Refuses a bad key with 401 instead of the 403 of the real service. */
  public FakeFireworksBuilder unauthorized401() {
    unauthorized401 = true;
    return this;
  }

  /**
   * The bearer token of requests below {@code /_fake/}. Without one, a fake that only this machine can reach is steered
   * without a token, and any other cannot be steered.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public FakeFireworksBuilder steeringToken(String token) {
    if (token.isBlank()) {
      throw new IllegalArgumentException(
          "steeringToken: is empty; use a text that others cannot guess");
    }
    steeringToken = token;
    return this;
  }

  /**
   * Maximum number of bytes of uploaded files; default 64 GiB. Further files are refused with 413.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public FakeFireworksBuilder maxStoredBytes(long number) {
    if (number < 0) {
      throw new IllegalArgumentException(
          "maxStoredBytes: " + number + " is negative; use zero or more");
    }
    maxStoredBytes = number;
    return this;
  }

  /** Starts it. */
  public FakeFireworks start() {
    return new FakeFireworks(this);
  }

  /**
   * Lets the fake run on the machine's clock, with jobs this many times faster than the real ones: for an application
   * that people use. Without it, time moves only when the test or a client's wait moves it.
   *
   * @param factor 1 for real time, 100 for a job of six minutes in four seconds
   * @throws IllegalArgumentException if the factor is not between 1 and a billion
   */
  public FakeFireworksBuilder speed(double factor) {
    live = true;
    speed = checkedSpeed(factor);
    return this;
  }

  static double checkedSpeed(double factor) {
    if (!(factor >= 1 && factor <= 1e9)) {
      throw new IllegalArgumentException("speed: " + factor + " is not between 1 and 1000000000");
    }
    return factor;
  }

  FakeFireworksBuilder host(String address, List<String> moreNames) {
    host = address;
    hostNames = moreNames;
    return this;
  }

  Settings settings() {
    return new Settings(accounts, apiKey, unauthorized401);
  }

  ListenAddress listenAddress() {
    return new ListenAddress(host, port, hostNames);
  }
}
