// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

/** How the files of an uploaded model are checked. */
public enum UploadCheck {
  /** The configuration alone, not the weights. */
  CONFIG_ONLY,
  /** Not whether Hugging Face's library can read the configuration. */
  SKIP_HF_CONFIG_VALIDATION,
  /** With the code that came with the model, where its configuration needs it. */
  TRUST_REMOTE_CODE
}
