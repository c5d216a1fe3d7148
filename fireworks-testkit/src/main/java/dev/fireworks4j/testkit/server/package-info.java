// SPDX-License-Identifier: Apache-2.0
/** Request handling over HTTP and in process: authentication, routing, faults and the journal. */
@NullMarked
package dev.fireworks4j.testkit.server;

import org.jspecify.annotations.NullMarked;
