// SPDX-License-Identifier: Apache-2.0
/** The declarations of the service's collections, one file for each subject. */
@NullMarked
package dev.fireworks4j.testkit.kind;

import org.jspecify.annotations.NullMarked;
