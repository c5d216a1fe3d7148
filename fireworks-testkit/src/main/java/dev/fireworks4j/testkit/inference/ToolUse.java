// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

/**
 * A tool that a model wants to be called.
 *
 * @param arguments as JSON text
 */
public record ToolUse(String name, String arguments) {}
