// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import java.nio.file.Path;

/**
 * A file of a dataset or a model that was downloaded.
 *
 * @param name as the dataset or the model names it, with its folders; with lineage, it begins with the id of its
 *     dataset and a slash
 * @param path of the local file
 * @param bytes its size
 * @param rows its lines that are not blank
 */
public record DownloadedFile(String name, Path path, long bytes, long rows) {}
