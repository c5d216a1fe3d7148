// SPDX-License-Identifier: Apache-2.0
/** Rows of datasets as JSON: checked token by token, written and read. */
@NullMarked
package dev.fireworks4j.rest.data;

import org.jspecify.annotations.NullMarked;
