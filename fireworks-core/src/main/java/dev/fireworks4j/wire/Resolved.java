// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that the service answers with what it chose for it: a version of the named resource, or, where {@code
 * default} was sent, whatever it took.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Resolved {}
