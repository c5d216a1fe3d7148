// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.RequestChecks.GivenField;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.RequestSpec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of a model are copied from: exactly one source.
 *
 * @param awsS3Source S3
 * @param azureBlobSource Azure Blob Storage
 */
@WithBuilder
public record ImportModel(
    @Nullable AwsS3Source awsS3Source,
    @Nullable AzureBlobSource azureBlobSource,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements RequestSpec {

  public ImportModel {
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    var problems =
        new Problems("ImportModel")
            .exactlyOne(
                new GivenField("awsS3Source", awsS3Source),
                new GivenField("azureBlobSource", azureBlobSource));
    if (awsS3Source != null) {
      check(problems, awsS3Source);
    }
    if (azureBlobSource != null) {
      check(problems, azureBlobSource);
    }
    problems.orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static ImportModelBuilder builder() {
    return ImportModelBuilder.builder();
  }

  private static void check(Problems problems, AwsS3Source source) {
    problems
        .required("awsS3Source.s3Bucket", source.s3Bucket())
        .atMostOne(
            new GivenField("awsS3Source.roleArn", source.roleArn()),
            new GivenField("awsS3Source.accessKeyId", source.accessKeyId()));
    if (source.accessKeyId() != null) {
      problems.required("awsS3Source.accessSecret", source.accessSecret());
    }
    if (source.accessSecret() != null) {
      problems.required("awsS3Source.accessKeyId", source.accessKeyId());
    }
  }

  private static void check(Problems problems, AzureBlobSource source) {
    problems
        .required("azureBlobSource.storageAccount", source.storageAccount())
        .required("azureBlobSource.container", source.container())
        .atMostOne(
            new GivenField("azureBlobSource.sasTokenSecret", source.sasTokenSecret()),
            new GivenField("azureBlobSource.clientId", source.clientId()));
  }
}
