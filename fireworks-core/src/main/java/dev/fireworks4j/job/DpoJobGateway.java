// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

/** Preference jobs (DPO and ORPO), {@code accounts/{account}/dpoJobs/{id}}. */
public interface DpoJobGateway extends TuningJobGateway<DpoJob, CreateDpoJob>, MetricsGateway {}
