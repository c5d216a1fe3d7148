// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.Fireworks;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the parameters that {@link FireworksTest} describes. */
public final class FireworksExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(FireworksExtension.class);

  /** Called by JUnit. */
  public FireworksExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == FakeFireworks.class || type == Fireworks.class;
  }

  /** A store also finds the values of enclosing stores, so methods get the fake of their class if there is one. */
  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    boolean isOfClass = parameter.getDeclaringExecutable() instanceof Constructor;
    ExtensionContext scope = isOfClass ? classOf(context) : context;
    Fixture fixture =
        scope
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(Fixture.class, key -> new Fixture(), Fixture.class);
    return parameter.getParameter().getType() == FakeFireworks.class
        ? fixture.fake
        : fixture.client();
  }

  /** JUnit can be told to construct test instances in the scope of their method. */
  private static ExtensionContext classOf(ExtensionContext context) {
    ExtensionContext scope = context;
    while (scope.getTestMethod().isPresent() && scope.getParent().isPresent()) {
      scope = scope.getParent().get();
    }
    return scope;
  }

  /**
   * Closed by JUnit with its scope. JUnit closes values that are merely {@link AutoCloseable} from 5.13 on only, so
   * this also has the interface that older versions look for, which newer ones deprecate but still know.
   */
  @SuppressWarnings("deprecation") // the only interface that JUnit 5.10 to 5.12 recognize
  private static final class Fixture
      implements AutoCloseable, ExtensionContext.Store.CloseableResource {
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
