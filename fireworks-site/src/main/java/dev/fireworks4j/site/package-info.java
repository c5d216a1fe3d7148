// SPDX-License-Identifier: Apache-2.0
/** Makes the Markdown of the repository and the Javadoc of the published modules into one site without a server. */
@NullMarked
package dev.fireworks4j.site;

import org.jspecify.annotations.NullMarked;
