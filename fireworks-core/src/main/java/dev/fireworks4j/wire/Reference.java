// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A component that names a resource by its id or its full name. The service answers with the full name. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Reference {
  /** The collection of the resource, e.g. {@code datasets}. */
  String value();
}
