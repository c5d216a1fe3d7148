// SPDX-License-Identifier: Apache-2.0
/** Requests and answers, over HTTP and in process. */
@NullMarked
package dev.fireworks4j.testkit.http;

import org.jspecify.annotations.NullMarked;
