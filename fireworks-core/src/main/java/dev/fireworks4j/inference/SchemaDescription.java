// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a record or one of its components means, told to the model as {@code description} of the JSON schema. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface SchemaDescription {
  /** One or two sentences. */
  String value();
}
