// SPDX-License-Identifier: Apache-2.0
/** A campaign of seeded faults against the promises of the client, over real sockets. */
@NullMarked
package dev.fireworks4j.tests.chaos;

import org.jspecify.annotations.NullMarked;
