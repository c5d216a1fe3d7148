// SPDX-License-Identifier: Apache-2.0
/** How members of users' records are called in a JSON schema. For the adapter only. */
@NullMarked
package dev.fireworks4j.inference.schema;

import org.jspecify.annotations.NullMarked;
