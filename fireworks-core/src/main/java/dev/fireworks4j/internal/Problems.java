// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

/** The checks that requests of all kinds share. */
public final class Problems extends RequestChecks<Problems> {

  /** For one request type, e.g. {@code CreateDpoJob}. */
  public Problems(String type) {
    super(type);
  }

  @Override
  protected Problems self() {
    return this;
  }
}
