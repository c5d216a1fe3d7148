// SPDX-License-Identifier: Apache-2.0
/** Models: public ones, uploaded ones, and those that tuning jobs leave. */
@NullMarked
package dev.fireworks4j.model;

import org.jspecify.annotations.NullMarked;
