// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.SharedDeadline;

/** The datasets of a view, for transfers. */
public interface TransferDatasets extends DatasetGateway {

  /** The same; all calls end by the deadline. */
  TransferDatasets within(SharedDeadline deadline);

  /** The upload of one file in one request, without its body. */
  Operation<UploadedFile> uploading(String dataset);
}
