// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.Fireworks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What {@link FireworksTest} puts to work. */
public final class FireworksExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(FireworksExtension.class);

  /** Called by JUnit. */
  public FireworksExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == FakeFireworks.class || type == Fireworks.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Store store = context.getStore(NAMESPACE);
    Fixture fixture =
        store.getOrComputeIfAbsent(Fixture.class, key -> new Fixture(), Fixture.class);
    return parameter.getParameter().getType() == FakeFireworks.class
        ? fixture.fake
        : fixture.client();
  }

  /** Closed by JUnit with the store of the test. */
  private static final class Fixture implements AutoCloseable {
    private final FakeFireworks fake = FakeFireworks.start();
    private final List<Fireworks> clients = new ArrayList<>();

    private synchronized Fireworks client() {
      if (clients.isEmpty()) {
        clients.add(fake.connect());
      }
      return clients.get(0);
    }

    @Override
    public synchronized void close() {
      clients.forEach(Fireworks::close);
      fake.close();
    }
  }
}
