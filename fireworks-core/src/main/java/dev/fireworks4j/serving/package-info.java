// SPDX-License-Identifier: Apache-2.0
/** Deploys tuned models until they answer, and deletes what is no longer used. */
@NullMarked
package dev.fireworks4j.serving;

import org.jspecify.annotations.NullMarked;
