// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

/**
 * A tool call of a model.
 *
 * @param arguments as JSON text
 */
public record ToolUse(String name, String arguments) {}
