// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import dev.fireworks4j.Fireworks;

/** What every part of the tour works with. */
record Stage(Fireworks fireworks, Plan plan, Report report) {}
