// SPDX-License-Identifier: Apache-2.0
/** The account itself: its users, keys, secrets, quotas and usage. */
@NullMarked
package dev.fireworks4j.account;

import org.jspecify.annotations.NullMarked;
