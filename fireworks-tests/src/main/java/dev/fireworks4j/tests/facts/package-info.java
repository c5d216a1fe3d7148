// SPDX-License-Identifier: Apache-2.0
/** What is known of the service, compared with what others say of it. */
@NullMarked
package dev.fireworks4j.tests.facts;

import org.jspecify.annotations.NullMarked;
