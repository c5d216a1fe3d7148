// SPDX-License-Identifier: Apache-2.0
/** Code that scores answers: evaluators, their versions, and dry runs. */
@NullMarked
package dev.fireworks4j.evaluator;

import org.jspecify.annotations.NullMarked;
