// SPDX-License-Identifier: Apache-2.0
/**
 * The starter for Spring Boot 3.5 to 4.1: a client, its gateways and their health as beans, set up by the properties
 * {@code fireworks.*}.
 */
@NullMarked
package dev.fireworks4j.spring;

import org.jspecify.annotations.NullMarked;
