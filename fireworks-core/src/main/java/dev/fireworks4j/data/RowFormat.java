// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

/** What the rows of a JSONL file are used for, which determines their fields. */
public enum RowFormat {
  /** Conversations of a supervised job: {@code messages}, optional {@code tools}. */
  CHAT,
  /** Pairs of a DPO or ORPO job: {@code input}, {@code preferred_output}, {@code non_preferred_output}. */
  PREFERENCE,
  /** Prompts of a reinforcement job: {@code messages} and whatever its evaluator reads. */
  PROMPT,
  /** Requests of a batch job: {@code custom_id} and {@code body}. */
  BATCH;

  /** Fewest rows that a job accepts: 3 for training. */
  public long minRows() {
    return this == BATCH ? 1 : 3;
  }

  /** Most rows that a job accepts: 3,000,000 for training. */
  public long maxRows() {
    return this == BATCH ? Long.MAX_VALUE : 3_000_000;
  }
}
