// SPDX-License-Identifier: Apache-2.0
/** The fields of every resource, read from a table, and how bodies are checked against them. */
@NullMarked
package dev.fireworks4j.testkit.schema;

import org.jspecify.annotations.NullMarked;
