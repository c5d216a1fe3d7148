// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

/** How the service checks the files of a model. It checks all of them strictly unless told otherwise. */
public enum UploadCheck {
  /** Checks only the configuration, not the tokenizer or the names of parameters. */
  CONFIG_ONLY,
  /** Does not check the Hugging Face configuration. */
  SKIP_HF_CONFIG_VALIDATION,
  /** Runs code that comes with the model where its configuration needs it. */
  TRUST_REMOTE_CODE
}
