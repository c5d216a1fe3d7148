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
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Steers a fake by JSON requests; each does what a method of the Java API does. */
public final class Steering {
  /** What all paths begin with. */
  public static final String ROOT = "/_fake";

  private final List<Route> routes;

  /** For this fake, which keeps this state. */
  public Steering(FakeFireworks fake, FakeState store, Catalog catalog) {
    Route document =
        Route.get("/openapi.json", "This document.", List.of(), arguments -> document());
    routes =
        Stream.of(
                List.of(document),
                ClockRoutes.of(fake),
                ResourceRoutes.of(fake, store, catalog),
                FileRoutes.of(fake.datasets(), store),
                JobRoutes.of(fake),
                DeploymentRoutes.of(fake.deployments()),
                EvaluatorRoutes.of(fake.evaluators()),
                InferenceRoutes.of(fake.inference()),
                FaultRoutes.of(fake.faults()),
                JournalRoutes.of(fake.requests()),
                SnapshotRoutes.of(fake))
            .flatMap(List::stream)
            .toList();
  }

  /** True for the paths of steering. */
  public static boolean covers(String path) {
    return path.equals(ROOT) || path.startsWith(ROOT + "/");
  }

  /** Answers a request; every error is an answer too. */
  public WireResponse answer(WireRequest request) throws IOException {
    try {
      if (request.path().equals(ROOT) && request.method().equals("GET")) {
        return SteeringPage.answer();
      }
      Route route = route(request);
      Map<String, ?> given = route.hasBody() ? JsonBody.read(request.body()) : request.query();
      Arguments arguments = Arguments.read(route.arguments(), given);
      return WireResponse.json(200, route.action().run(arguments))
          .with("Cache-Control", "no-store");
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

  private Route route(WireRequest request) {
    String path = request.path().substring(ROOT.length());
    List<Route> sameWay = routes.stream().filter(route -> route.path().equals(path)).toList();
    if (sameWay.isEmpty()) {
      throw ApiError.notFound(
          "path: there is no " + request.path() + "; see " + ROOT + "/openapi.json for " + paths());
    }
    return sameWay.stream()
        .filter(route -> route.method().equals(request.method()))
        .findFirst()
        .orElseThrow(() -> ApiError.method("method: use " + methods(sameWay) + " for this path"));
  }

  private String paths() {
    return routes.stream()
        .map(route -> ROOT + route.path())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String methods(List<Route> routes) {
    return routes.stream().map(Route::method).collect(Collectors.joining(" or "));
  }

  private Map<String, ?> document() {
    return SteeringDocument.of(routes);
  }
}
