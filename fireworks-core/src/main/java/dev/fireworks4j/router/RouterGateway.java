// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.router;

import dev.fireworks4j.gateway.AwaitGateway;
import dev.fireworks4j.gateway.CreateGateway;
import dev.fireworks4j.gateway.DeleteGateway;
import dev.fireworks4j.gateway.ResourceGateway;
import dev.fireworks4j.gateway.UpdateGateway;

/**
 * Routers, {@code accounts/{account}/routers/{id}}; their names are used as model strings. One that belongs to a
 * deployment cannot be changed. A delete takes effect at once. A wait ends when a router is READY.
 */
public interface RouterGateway
    extends ResourceGateway<Router>,
        CreateGateway<Router, CreateRouter>,
        UpdateGateway<Router, UpdateRouter>,
        DeleteGateway,
        AwaitGateway<Router> {}
