// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

import org.jspecify.annotations.Nullable;

/**
 * What a look through a file of rows found.
 *
 * @param rows how many good rows were read, blank lines left out; up to the first problem where there is one
 * @param problem the first problem, worded as a job's {@code status.message}; null if the file is fine
 */
public record RowReport(long rows, @Nullable String problem) {}
