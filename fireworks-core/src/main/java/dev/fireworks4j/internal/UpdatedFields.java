// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.page.FieldMask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The update mask of a request, from the fields that are set in it.
 *
 * <p>The mask is always sent: without one the service may clear what the body leaves out.
 */
public final class UpdatedFields {
  private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

  private final String type;
  private final List<String> paths = new ArrayList<>();

  /** For one request type, e.g. {@code UpdateDataset}. */
  public UpdatedFields(String type) {
    this.type = type;
  }

  /** Adds a field if it has a value. */
  public UpdatedFields add(String field, @Nullable Object value) {
    return new Problems.Field(field, value).isGiven() ? addAll(List.of(field)) : this;
  }

  /** Adds fields by their wire names. */
  public UpdatedFields addAll(Collection<String> fields) {
    for (String field : fields) {
      paths.add(
          CAPITAL.matcher(field).replaceAll(found -> "_" + found.group().toLowerCase(Locale.ROOT)));
    }
    return this;
  }

  /** The mask; an {@link InvalidRequestException} if no field was added. */
  public FieldMask mask() {
    if (paths.isEmpty()) {
      throw new InvalidRequestException(
          type, List.of("update: nothing is set; set the fields to change"));
    }
    return new FieldMask(paths);
  }
}
