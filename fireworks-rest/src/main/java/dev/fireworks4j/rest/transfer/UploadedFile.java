// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import org.jspecify.annotations.Nullable;

/**
 * What the service says after a file was uploaded in one request.
 *
 * @param bytes what it keeps of the file
 */
public record UploadedFile(@Nullable Long bytes) {}
