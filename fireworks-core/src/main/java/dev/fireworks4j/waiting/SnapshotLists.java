// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.page.Page;
import java.util.Iterator;

/** Where a {@link Waiter} looks at many resources of one kind at once. */
public interface SnapshotLists<R> {

  /** Where they all are, e.g. {@code accounts/acme/dpoJobs}. */
  String parent();

  /** A walk over all of the kind, preferably newest first; a call to the service for each page. */
  Iterator<Page<Snapshot<R>>> pages();

  /** Looks at one, by its full name; one call to the service. */
  Snapshot<R> get(String name);
}
