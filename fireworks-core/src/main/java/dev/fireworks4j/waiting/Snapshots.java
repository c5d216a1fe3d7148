// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

/** Where a {@link Waiter} looks: the port that makes one waiter fit every kind of resource. */
@FunctionalInterface
public interface Snapshots<R> {

  /**
   * Looks once; one call to the service.
   *
   * @throws dev.fireworks4j.error.FireworksException as any call does; the waiter knows which ones pass
   */
  Snapshot<R> get();
}
