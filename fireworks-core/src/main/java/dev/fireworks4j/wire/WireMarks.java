// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What marks a record, or a component of one, that differs from the usual form. */
public final class WireMarks {
  private WireMarks() {}

  /** A component with another name in JSON, e.g. {@code public}, which is a keyword of Java. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  public @interface WireName {
    /** The name in JSON. */
    String value();
  }

  /** A record whose members have names in snake_case, e.g. {@code created_at}. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  public @interface SnakeCase {}

  /** A time that is written as whole seconds since 1970 instead of as text. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  public @interface EpochSeconds {}

  /** A list of numbers that may be long, and may come as base64 of 32-bit floats, the lowest byte first. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  public @interface NumberVector {}

  /** A component that names a resource by its id or its full name. The service answers with the full name. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  public @interface Reference {
    /** The collection of the resource, e.g. {@code datasets}. */
    String value();
  }

  /**
   * A component that the service replaces by what it chose: a version of the named resource, or, for {@code default},
   * any.
   */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  public @interface Resolved {}

  /** A component of an update that can be changed but not cleared: the resource cannot be without it. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  public @interface Required {}

  /** A component of a request that travels in the query of the URL instead of in the body. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  public @interface InQuery {}

  /** A component of a create that stands beside the resource in the body, where the body wraps the resource. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  public @interface BesideResource {}

  /** A component that is not part of the JSON: it comes from the response's status and headers. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  public @interface FromResponse {}
}
