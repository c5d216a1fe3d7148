// SPDX-License-Identifier: Apache-2.0
/** The table of facts, compared with OpenAPI documents. */
@NullMarked
package dev.fireworks4j.tests.facts;

import org.jspecify.annotations.NullMarked;
