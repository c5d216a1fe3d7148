// SPDX-License-Identifier: Apache-2.0
/** What the library costs beside what users would take instead. */
package dev.fireworks4j.benchmarks;
