// SPDX-License-Identifier: Apache-2.0
/** Names of the members of users' records in a JSON schema. For the adapter only. */
@NullMarked
package dev.fireworks4j.inference.schema;

import org.jspecify.annotations.NullMarked;
