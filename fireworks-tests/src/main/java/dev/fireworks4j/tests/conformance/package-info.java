// SPDX-License-Identifier: Apache-2.0
/** What is known for certain of the service, as requests and answers that the service and the fake are checked with. */
@NullMarked
package dev.fireworks4j.tests.conformance;

import org.jspecify.annotations.NullMarked;
