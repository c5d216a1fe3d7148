// SPDX-License-Identifier: Apache-2.0
/** From a tuned model to one that answers, and back to nothing that costs. */
@NullMarked
package dev.fireworks4j.serving;

import org.jspecify.annotations.NullMarked;
