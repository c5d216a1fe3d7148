// SPDX-License-Identifier: Apache-2.0
/** The lines of JSONL files: validation of uploaded rows, results of batch jobs, training metrics; not exported. */
@NullMarked
package dev.fireworks4j.testkit.rows;

import org.jspecify.annotations.NullMarked;
