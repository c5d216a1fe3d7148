// SPDX-License-Identifier: Apache-2.0
/** Datasets, their gateway and transfers through signed URLs. */
@NullMarked
package dev.fireworks4j.dataset;

import org.jspecify.annotations.NullMarked;
