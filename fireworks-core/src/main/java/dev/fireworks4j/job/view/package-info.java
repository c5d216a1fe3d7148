// SPDX-License-Identifier: Apache-2.0
/** The jobs of all kinds in one view. */
@NullMarked
package dev.fireworks4j.job.view;

import org.jspecify.annotations.NullMarked;
