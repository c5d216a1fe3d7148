// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that the service replaces by what it chose: a version of the named resource, or, for {@code default},
 * any.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Resolved {}
