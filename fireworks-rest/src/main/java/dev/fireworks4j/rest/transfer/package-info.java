// SPDX-License-Identifier: Apache-2.0
/** Uploads and downloads of files: of datasets, and behind signed URLs. */
@NullMarked
package dev.fireworks4j.rest.transfer;

import org.jspecify.annotations.NullMarked;
