// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.page;

import org.jspecify.annotations.Nullable;

/** Reads one page; each call is one request. */
@FunctionalInterface
public interface PageSource<T> {

  /** The page that a token stands for; null asks for the first. */
  Page<T> page(@Nullable String pageToken);
}
