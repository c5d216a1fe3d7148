// SPDX-License-Identifier: Apache-2.0
/** Where core finds this module. */
@NullMarked
package dev.fireworks4j.rest;

import org.jspecify.annotations.NullMarked;
