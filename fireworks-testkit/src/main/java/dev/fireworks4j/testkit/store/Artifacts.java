// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

/** Object paths of the files that belong to resources: {@code <bucket>/<kind>/<id>/<file>}. */
public final class Artifacts {
  private Artifacts() {}

  /** The folder of a dataset's files. */
  public static String dataset(Document dataset) {
    return folder(dataset.name(), "dataset", dataset.id());
  }

  /** The folder of a model's files. */
  public static String model(Document model) {
    return folder(model.name(), "model", model.id());
  }

  /** The folder of an evaluator's source and logs. */
  public static String evaluator(Document evaluator) {
    return folder(evaluator.name(), "evaluator", evaluator.id());
  }

  /** The folder of a job's metrics and logs. */
  public static String job(Document job) {
    String[] segments = job.name().split("/", -1);
    return folder(job.name(), segments[2], job.id());
  }

  /** The path as answers show it: without the bucket. */
  public static String withoutBucket(String path) {
    return path.substring(path.indexOf('/') + 1);
  }

  private static String folder(String name, String kind, String id) {
    return "fireworks-artifacts-" + AccountNames.id(name) + "/" + kind + "/" + id;
  }
}
