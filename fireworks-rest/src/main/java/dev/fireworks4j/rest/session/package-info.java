// SPDX-License-Identifier: Apache-2.0
/** One view of a client: its calls, account and limits, which gateways, questions and transfers share. */
@NullMarked
package dev.fireworks4j.rest.session;

import org.jspecify.annotations.NullMarked;
