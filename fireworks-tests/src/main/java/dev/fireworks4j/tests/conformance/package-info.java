// SPDX-License-Identifier: Apache-2.0
/** Known facts of the service as requests and answers, with which the service and the fake are checked. */
@NullMarked
package dev.fireworks4j.tests.conformance;

import org.jspecify.annotations.NullMarked;
