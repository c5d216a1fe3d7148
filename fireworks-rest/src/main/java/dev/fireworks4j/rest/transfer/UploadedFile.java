// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import org.jspecify.annotations.Nullable;

/**
 * The service's answer after a file was uploaded in one request.
 *
 * @param bytes bytes that it has stored
 */
public record UploadedFile(@Nullable Long bytes) {}
