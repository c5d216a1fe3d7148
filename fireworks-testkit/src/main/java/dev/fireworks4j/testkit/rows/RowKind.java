// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

/** What the rows of a JSONL file are used for, which determines their fields. */
public enum RowKind {
  /** Conversations of a supervised job: {@code messages}. */
  CHAT("chat"),
  /** Pairs of a DPO or ORPO job: {@code input}, {@code preferred_output}, {@code non_preferred_output}. */
  PREFERENCE("preference"),
  /** Requests of a batch job: {@code custom_id} and {@code body}. The service calls them chat rows in its messages. */
  BATCH("chat"),
  /** Prompts of a reinforcement job: {@code messages} and whatever its evaluator reads. */
  PROMPT("chat"),
  /** Any JSON objects. */
  ANY("generic");

  private final String wireName;

  RowKind(String wireName) {
    this.wireName = wireName;
  }

  String wireName() {
    return wireName;
  }
}
