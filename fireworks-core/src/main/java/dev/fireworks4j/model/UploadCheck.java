// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

/** How the service checks the files of a model. It checks all of them strictly unless told otherwise. */
public enum UploadCheck {
  /** Tokenizer and names of parameters are left out. */
  CONFIG_ONLY,
  /** The configuration in the form of Hugging Face is left out. */
  SKIP_HF_CONFIG_VALIDATION,
  /** Code that comes with the model is run where its configuration needs it. */
  TRUST_REMOTE_CODE
}
