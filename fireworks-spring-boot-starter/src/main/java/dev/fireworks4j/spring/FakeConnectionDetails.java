// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FakeFireworksBuilder;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fake with the accounts that the properties name, and how to reach it. */
final class FakeConnectionDetails implements FireworksConnectionDetails {
  private static final String USUAL_ACCOUNT = "acme";

  private final FireworksOptions options;
  private final @Nullable String account;

  FakeConnectionDetails(FakeFireworks fake, FireworksProperties properties) {
    this.options = fake.options();
    this.account = properties.accountId() == null ? options.account() : properties.accountId();
  }

  static FakeFireworksBuilder builder(FireworksProperties properties) {
    String given = properties.accountId();
    String first = given == null || given.isBlank() ? USUAL_ACCOUNT : given;
    Set<String> more = new LinkedHashSet<>();
    properties
        .accounts()
        .forEach(
            (qualifier, each) -> more.add(each.accountId() == null ? qualifier : each.accountId()));
    more.remove(first);
    return FakeFireworks.builder().accounts(first, more.toArray(String[]::new));
  }

  @Override
  public Credential apiKey() {
    return Objects.requireNonNull(options.apiKey()).get();
  }

  @Override
  public @Nullable String accountId() {
    return account;
  }

  @Override
  public @Nullable URI baseUrl() {
    return options.baseUrl();
  }
}
