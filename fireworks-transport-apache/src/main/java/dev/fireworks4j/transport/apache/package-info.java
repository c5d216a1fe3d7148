// SPDX-License-Identifier: Apache-2.0
/** The transport on Apache HttpClient 5. */
@NullMarked
package dev.fireworks4j.transport.apache;

import org.jspecify.annotations.NullMarked;
