// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name in JSON of a component, a constant of an enum, or a record among alternatives, where Java's does not fit.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface SchemaName {
  /** The name in JSON. */
  String value();
}
