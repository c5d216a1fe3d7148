// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.Paginator;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.UserCall;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Creates a resource whose id the service makes. After an ambiguous failure the create is not repeated; the resource is
 * searched in the list if its contents identify it; otherwise the failure says how to find it.
 */
record UnnamedCreate<R extends Resource>(ResourceRequests<R> requests, CreateRequests<R> creates) {

  R create(CreateSpec spec) {
    UserCall call = begin();
    Operation<R> create = creates.unnamed(spec);
    return requests.session().call(create, call, () -> created(spec, create, call));
  }

  private R created(CreateSpec spec, Operation<R> create, UserCall call) {
    try {
      return requests.session().run(create, call);
    } catch (CallException e) {
      return foundAfter(e, e.mayHaveTakenEffect(), spec, call);
    }
  }

  /** Searches first, and again if somebody else created it meanwhile. */
  R createIfAbsent(CreateSpec spec) {
    UserCall call = begin();
    Operation<R> create =
        creates.unnamed(spec).named(requests.type().collection(), "createIfAbsent");
    return requests.session().call(create, call, () -> foundOrCreated(spec, create, call));
  }

  private R foundOrCreated(CreateSpec spec, Operation<R> create, UserCall call) {
    R found = lookFor(spec, call);
    if (found != null) {
      return found;
    }
    try {
      return requests.session().run(create, call);
    } catch (CallException e) {
      boolean mayExist = e.mayHaveTakenEffect() || e instanceof ConflictException;
      return foundAfter(e, mayExist, spec, call);
    }
  }

  /** The resource with the contents of the spec; null if there is none. */
  @Nullable R find(CreateSpec spec) {
    UserCall call = begin();
    Operation<?> look =
        requests.page(ListQuery.all(), Map.of(), null).named(requests.type().collection(), "find");
    return requests.session().call(look, call, () -> lookFor(spec, call));
  }

  private @Nullable R lookFor(CreateSpec spec, UserCall call) {
    var match = requests.type().match();
    if (match == null) {
      throw new UnsupportedOperationException(
          "a " + requests.type().singular() + " cannot be found by its contents");
    }
    return Paginator.<R>of(
            token -> requests.session().run(requests.page(ListQuery.all(), Map.of(), token), call),
            null)
        .stream()
        .filter(resource -> match.test(spec, resource))
        .findFirst()
        .orElse(null);
  }

  /** The failure of the create matters more than that of the search. */
  private R foundAfter(CallException failure, boolean mayExist, CreateSpec spec, UserCall call) {
    try {
      R found = mayExist && requests.type().match() != null ? lookFor(spec, call) : null;
      if (found != null) {
        return found;
      }
    } catch (FireworksException e) {
      failure.addSuppressed(e);
    }
    throw failure;
  }

  private UserCall begin() {
    return requests
        .session()
        .begin()
        .searchedBy(
            "list the "
                + requests.type().collection()
                + " to see whether it was created before trying again");
  }
}
