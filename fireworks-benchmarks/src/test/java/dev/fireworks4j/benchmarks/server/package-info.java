// SPDX-License-Identifier: Apache-2.0
/** The canned server. */
package dev.fireworks4j.benchmarks.server;
