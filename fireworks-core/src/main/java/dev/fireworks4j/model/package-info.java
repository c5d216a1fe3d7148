// SPDX-License-Identifier: Apache-2.0
/** Models: public ones, uploaded ones, and the results of tuning jobs. */
@NullMarked
package dev.fireworks4j.model;

import org.jspecify.annotations.NullMarked;
