// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the service may read from S3: with credentials or by a role, not both.
 *
 * @param credentialsSecret name of the account secret that holds the key pair
 * @param iamRoleArn role to assume instead
 */
@WithBuilder
public record AwsS3Config(
    @Nullable String credentialsSecret, @Nullable String iamRoleArn, Map<String, Object> extras) {

  public AwsS3Config {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static AwsS3ConfigBuilder builder() {
    return AwsS3ConfigBuilder.builder();
  }
}
