// SPDX-License-Identifier: Apache-2.0
package com.example.tuning;

import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.DpoJobGateway;
import dev.fireworks4j.job.TrainingConfig;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

// tag::spring-component
/** One job a day; a run that is repeated finds the job of the day. */
@Component
public class NightlyTuning {
  private final DpoJobGateway jobs;
  private final Clock clock;
  private final String baseModel;

  NightlyTuning(DpoJobGateway jobs, Clock clock, @Value("${tuning.base-model}") String baseModel) {
    this.jobs = jobs;
    this.clock = clock;
    this.baseModel = baseModel;
  }

  @Scheduled(cron = "${tuning.cron}")
  public DpoJob tune() {
    String id = "nightly-" + LocalDate.now(clock);
    return jobs.createIfAbsent(
        CreateDpoJob.builder()
            .id(id)
            .dataset("prefs")
            .trainingConfig(TrainingConfig.builder().baseModel(baseModel).epochs(1).build())
            .build());
  }
}
// end::spring-component
