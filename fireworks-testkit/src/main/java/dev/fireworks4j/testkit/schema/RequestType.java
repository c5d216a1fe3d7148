// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.schema;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request of the client.
 *
 * @param resource name of the message whose fields it has, as far as the server does not set them; null for none
 * @param more fields beside these
 * @param without fields of the message that it lacks
 */
public record RequestType(
    String name, @Nullable String resource, List<Field> more, Set<String> without) {}
