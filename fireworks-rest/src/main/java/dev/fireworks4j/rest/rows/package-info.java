// SPDX-License-Identifier: Apache-2.0
/** Checks of the rows of datasets, and their JSON. */
@NullMarked
package dev.fireworks4j.rest.rows;

import org.jspecify.annotations.NullMarked;
