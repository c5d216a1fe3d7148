// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.page.Page;
import java.util.Iterator;

/** Where a {@link Waiter} reads many resources of one kind. */
public interface ResourceLists<R extends Awaitable> {

  /** What holds them all, e.g. {@code accounts/acme/dpoJobs}. */
  String parent();

  /** All of the kind, preferably newest first; one call to the service for each page. */
  Iterator<? extends Page<? extends R>> pages();

  /** One of them by its full name; one call to the service. */
  R get(String name);
}
