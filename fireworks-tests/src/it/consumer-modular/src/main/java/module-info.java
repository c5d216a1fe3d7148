// SPDX-License-Identifier: Apache-2.0
module com.example.modular {
  requires dev.fireworks4j.core;
  requires dev.fireworks4j.testkit;
}
