// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A list of numbers that may be long, and may come as base64 of 32-bit floats, the lowest byte first. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface NumberVector {}
