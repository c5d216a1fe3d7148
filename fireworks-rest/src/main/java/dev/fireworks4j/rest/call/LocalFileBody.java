// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.transport.RequestBody;
import java.nio.file.Path;

/**
 * A body that is read from a local file. If reading it fails, the request is not repeated.
 */
public interface LocalFileBody extends RequestBody {

  Path path();
}
