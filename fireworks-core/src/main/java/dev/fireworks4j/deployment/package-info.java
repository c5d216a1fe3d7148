// SPDX-License-Identifier: Apache-2.0
/** Deployments: models on hardware of their own, the adapters that are loaded on them, and the shapes they come in. */
@NullMarked
package dev.fireworks4j.deployment;

import org.jspecify.annotations.NullMarked;
