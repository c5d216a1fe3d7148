// SPDX-License-Identifier: Apache-2.0
/** The job kinds, their gateways and the requests that create them. */
@NullMarked
package dev.fireworks4j.job;

import org.jspecify.annotations.NullMarked;
