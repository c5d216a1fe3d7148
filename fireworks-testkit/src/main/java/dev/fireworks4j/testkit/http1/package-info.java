// SPDX-License-Identifier: Apache-2.0
/** A small, strict HTTP/1.1 server on blocking sockets. It is independent of the service. */
@NullMarked
package dev.fireworks4j.testkit.http1;

import org.jspecify.annotations.NullMarked;
