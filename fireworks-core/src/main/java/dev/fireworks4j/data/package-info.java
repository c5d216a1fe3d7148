// SPDX-License-Identifier: Apache-2.0
/** Rows of datasets: checked before they cost money, uploaded, downloaded and read back as typed values. */
@NullMarked
package dev.fireworks4j.data;

import org.jspecify.annotations.NullMarked;
