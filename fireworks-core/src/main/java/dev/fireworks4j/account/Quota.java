// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.account;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.wire.WireMarks.InQuery;
import dev.fireworks4j.wire.WireMarks.Required;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A limit of the account, such as the accelerators of a kind or the spend of a month.
 *
 * @param name full name, {@code accounts/{account}/quotas/{id}}, e.g. {@code .../quotas/monthly-spend-usd}
 * @param value the limit in force, in the unit that the id names; up to {@code maxValue}
 * @param maxValue the most that the service approved
 * @param usage how much of it is used now
 */
@WithBuilder
public record Quota(
    String name,
    @Nullable Long value,
    @Nullable Long maxValue,
    @Nullable Double usage,
    @Nullable Instant updateTime,
    Map<String, Object> extras)
    implements Resource {

  public Quota {
    Objects.requireNonNull(name, "name");
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static QuotaBuilder builder() {
    return QuotaBuilder.builder();
  }

  /**
   * A new value of a quota.
   *
   * @param value the limit to enforce from now on, 0 or more; the service refuses what is above the approved value
   * @param allowMissing whether to create a quota that is not there
   * @param clear must be empty
   */
  @WithBuilder
  public record UpdateQuota(
      @Required @Nullable Long value,
      @InQuery @Nullable Boolean allowMissing,
      List<String> clear,
      Map<String, Object> extraBody,
      Map<String, String> extraQuery)
      implements UpdateSpec {

    public UpdateQuota {
      clear = Copies.list(clear);
      extraBody = Copies.freeForm(extraBody);
      extraQuery = Copies.query(extraQuery);
      new Problems("UpdateQuota")
          .required("value", value)
          .notNegative("value", value)
          .clearable(UpdateQuota.class, clear)
          .orThrow();
    }

    /** A builder with nothing set; {@code build()} reports all problems at once. */
    public static UpdateQuotaBuilder builder() {
      return UpdateQuotaBuilder.builder();
    }

    /** Sets the limit of a quota that is there. */
    public static UpdateQuota of(long value) {
      return builder().value(value).build();
    }
  }
}
