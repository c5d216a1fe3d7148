// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

/**
 * A custom method of a resource, e.g. {@code POST ...:cancel}.
 *
 * @param httpMethod the HTTP method of its requests
 */
public record Verb(String httpMethod, View action) {}
