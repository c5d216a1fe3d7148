// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

/** What the rows of a JSONL file are used for, which determines their fields. */
public enum RowFormat {
  /** Conversations of a supervised job: {@code messages}, optional {@code tools}. */
  CHAT(3, 3_000_000),
  /** Pairs of a DPO or ORPO job: {@code input}, {@code preferred_output}, {@code non_preferred_output}. */
  PREFERENCE(3, 3_000_000),
  /** Prompts of a reinforcement job: {@code messages} and whatever its evaluator reads. */
  PROMPT(3, 3_000_000),
  /** Requests of a batch job: {@code custom_id} and {@code body}. */
  BATCH(1, Long.MAX_VALUE);

  private final long minRows;
  private final long maxRows;

  RowFormat(long minRows, long maxRows) {
    this.minRows = minRows;
    this.maxRows = maxRows;
  }

  /** Fewest rows that a job accepts: 3 for training. */
  public long minRows() {
    return minRows;
  }

  /** Most rows that a job accepts: 3,000,000 for training. */
  public long maxRows() {
    return maxRows;
  }
}
