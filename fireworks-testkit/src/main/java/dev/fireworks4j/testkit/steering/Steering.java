// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.http.JsonBody;
import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.http.WireResponse;
import dev.fireworks4j.testkit.kind.Catalog;
import dev.fireworks4j.testkit.store.FakeState;
import java.io.IOException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;

/** Steers a fake by JSON requests; each does what a method of the Java API does. */
public final class Steering {
  /** Prefix of all paths. */
  public static final String ROOT = "/_fake";

  private final SteeringActions actions = new SteeringActions();

  /** Steers this fake, which has this state. */
  public Steering(FakeFireworks fake, FakeState store, Catalog catalog) {
    actions.answer("GET /openapi.json", given -> SteeringDocument.of(RouteTable.ROUTES.values()));
    ClockRoutes.add(actions, fake);
    ResourceRoutes.add(actions, fake, store, catalog);
    FileRoutes.add(actions, fake.datasets(), store);
    EventRoutes.add(actions, fake);
    InferenceRoutes.add(actions, fake.inference());
    FaultRoutes.add(actions, fake.faults());
    JournalRoutes.add(actions, fake.requests());
  }

  /** True for paths of steering. */
  public static boolean covers(String path) {
    return path.equals(ROOT) || path.startsWith(ROOT + "/");
  }

  /** Answers a request; every error is an answer too. */
  public WireResponse answer(WireRequest request) throws IOException {
    try {
      if (request.path().equals(ROOT) && request.method().equals("GET")) {
        return SteeringPage.answer();
      }
      String name = request.method() + " " + request.path().substring(ROOT.length());
      var action = actions.all().get(name);
      if (action == null) {
        throw unknown(request);
      }
      Route route = Objects.requireNonNull(RouteTable.ROUTES.get(name), name);
      Map<String, ?> given = route.hasBody() ? JsonBody.read(request.body()) : request.query();
      Arguments arguments = Arguments.read(route.arguments(), given);
      return WireResponse.json(200, action.apply(arguments)).with("Cache-Control", "no-store");
    } catch (ApiError e) {
      return e.response();
    } catch (IllegalArgumentException e) {
      return ApiError.invalid(String.valueOf(e.getMessage())).response();
    } catch (IllegalStateException e) {
      return ApiError.precondition(String.valueOf(e.getMessage())).response();
    } catch (NoSuchElementException e) {
      return ApiError.notFound(String.valueOf(e.getMessage())).response();
    } catch (RuntimeException e) {
      return ApiError.internal("the fake itself failed: " + e).response();
    }
  }

  private ApiError unknown(WireRequest request) {
    String methods =
        actions.all().keySet().stream()
            .filter(name -> path(name).equals(request.path()))
            .map(name -> name.substring(0, name.indexOf(' ')))
            .sorted()
            .collect(Collectors.joining(" or "));
    return methods.isEmpty()
        ? ApiError.notFound(
            "path: there is no %s; see %s/openapi.json for %s"
                .formatted(request.path(), ROOT, paths()))
        : ApiError.method("method: use " + methods + " for this path");
  }

  private String paths() {
    return actions.all().keySet().stream()
        .map(Steering::path)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String path(String name) {
    return ROOT + name.substring(name.indexOf(' ') + 1);
  }
}
