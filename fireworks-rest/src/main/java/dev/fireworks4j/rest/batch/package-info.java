// SPDX-License-Identifier: Apache-2.0
/** Results of batch jobs: requests joined with answers. */
@NullMarked
package dev.fireworks4j.rest.batch;

import org.jspecify.annotations.NullMarked;
