// SPDX-License-Identifier: Apache-2.0
/** The transport on {@code java.net.http}, which adds no jar. */
@NullMarked
package dev.fireworks4j.transport.jdk;

import org.jspecify.annotations.NullMarked;
