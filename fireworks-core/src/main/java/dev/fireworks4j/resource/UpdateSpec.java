// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import java.util.List;

/**
 * What an update changes. A field that is null here stays as it is; a field that is set is replaced as a whole. The
 * update mask names exactly these fields and those of {@link #clear()}.
 */
public interface UpdateSpec extends RequestSpec {

  /**
   * Fields that lose their value, by their names on the wire, e.g. {@code display_name} or {@code displayName}; with
   * dots into messages, e.g. {@code wandb_config.project}.
   */
  List<String> clear();
}
