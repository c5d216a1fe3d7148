// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.job.WandbConfig;
import dev.fireworks4j.resource.Credential;

/** A job to create, and what is stored of it. */
abstract class CreateFixture {
  static final CreateDpoJob SPEC =
      CreateDpoJob.builder()
          .id("p1")
          .dataset("prefs")
          .trainingConfig(
              TrainingConfig.builder()
                  .baseModel("accounts/fireworks/models/m")
                  .outputModel("out")
                  .learningRate(0.0001)
                  .epochs(2)
                  .build())
          .wandbConfig(WandbConfig.builder().apiKey(Credential.of("w-secret")).project("p").build())
          .build();
  static final String STORED =
      "{\"name\":\"accounts/acme/dpoJobs/p1\",\"createTime\":\"2026-11-01T00:00:00.5Z\","
          + "\"dataset\":\"accounts/acme/datasets/prefs\",\"state\":\"JOB_STATE_CREATING\","
          + "\"trainingConfig\":{\"baseModel\":\"accounts/fireworks/models/m\",\"outputModel\":\"accounts/acme/models/out\","
          + "\"learningRate\":0.000099999997,\"epochs\":2,\"loraRank\":8},"
          + "\"wandbConfig\":{\"project\":\"p\",\"enabled\":false}}";

  final ScriptedTransport transport = new ScriptedTransport();
  final VirtualTime time = new VirtualTime();

  DpoJob create() {
    return Client.of(transport, time).dpoJobs().create(SPEC);
  }
}
