// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record that gets a generated builder.
 *
 * <p>The builder holds setters and nothing else. It copies no collections: the records' own constructors do, because
 * the generator's copies refuse null values and lose the order of a map.
 */
@RecordBuilder.Template(
    options =
        @RecordBuilder.Options(
            enableWither = false,
            enableGetters = false,
            addStaticBuilder = false,
            prefixEnclosingClassNames = false,
            addClassRetainedGenerated = false,
            fileIndent = "  ",
            fileComment = "Generated from the record of the same name."))
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface WithBuilder {}
