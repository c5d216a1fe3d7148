// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Credential;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files of a model on S3.
 *
 * @param s3Bucket name of the bucket
 * @param s3Path folder in it
 * @param roleArn role to assume; or else a key pair
 * @param accessKeyId public half of the key pair
 * @param accessSecret secret half of the key pair; never printed
 */
@WithBuilder
public record AwsS3Source(
    String s3Bucket,
    @Nullable String s3Path,
    @Nullable String roleArn,
    @Nullable String accessKeyId,
    @Nullable Credential accessSecret,
    Map<String, Object> extras) {

  public AwsS3Source {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static AwsS3SourceBuilder builder() {
    return AwsS3SourceBuilder.builder();
  }
}
