// SPDX-License-Identifier: Apache-2.0
/** The code of the README and the guide: the text between a tag and its end is shown there unchanged. */
@NullMarked
package dev.fireworks4j.examples.readme;

import org.jspecify.annotations.NullMarked;
