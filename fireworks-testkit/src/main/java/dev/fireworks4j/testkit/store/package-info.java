// SPDX-License-Identifier: Apache-2.0
/** Documents, files and the time line: all that the fake remembers. */
@NullMarked
package dev.fireworks4j.testkit.store;

import org.jspecify.annotations.NullMarked;
