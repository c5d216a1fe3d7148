// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.recipe;

import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.IncompleteTransferException;
import dev.fireworks4j.error.JobFailedException;
import dev.fireworks4j.error.RecipeRefusedException;
import dev.fireworks4j.error.RecipeStoppedException;
import dev.fireworks4j.internal.Listeners;
import dev.fireworks4j.internal.WaitBudget;
import dev.fireworks4j.job.CreatableJobGateway;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.model.Model;
import dev.fireworks4j.recipe.RecipeStep.Kind;
import dev.fireworks4j.recipe.RecipeStep.Status;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.time.Timekeeper;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One run of a recipe. Each step finds what an earlier run left, so nothing is remembered between runs. */
final class RecipeRun<S, J extends Job, C extends CreateSpec> {
  private static final Duration OTHER_PROCESS = Duration.ofMinutes(1);
  private static final Duration READY_WITHIN = Duration.ofMinutes(30);

  private final RecipePorts client;
  private final Recipe<S, ?> recipe;
  private final CreatableJobGateway<J, C> jobs;
  private final RecipeSurvey<S, J, C> survey;
  private final WaitBudget budget;
  private final List<String> left = new ArrayList<>();

  RecipeRun(RecipePorts client, Timekeeper time, Recipe<S, ?> recipe, RecipeKind<S, J, C> kind) {
    this.client = client;
    this.recipe = recipe;
    this.jobs = kind.jobs().apply(client);
    this.survey = new RecipeSurvey<>(client, recipe, kind);
    this.budget = new WaitBudget(recipe.wait, time);
  }

  RecipePlan plan(List<Path> files) {
    survey.look(files);
    return survey.plan(survey.cost());
  }

  /** The result: a tuned model, or the results of a batch. */
  Object run(List<Path> files) {
    tell(Kind.CHECK, Status.STARTED, "");
    survey.look(files);
    RecipePlan plan = survey.plan(null);
    if (!plan.isRunnable()) {
      throw new RecipeRefusedException(recipe.id, plan.problems());
    }
    tell(Kind.CHECK, Status.FOUND, recipe.origin());
    try {
      survey.rows.forEach(this::bring);
      J ended = await(create());
      return survey.isBatch() ? results(ended) : new Tuned<>(ended, model());
    } catch (JobFailedException e) {
      throw e.with(
          left()
              + "; the recipe ends here again until the job is resumed, another try needs another id");
    } catch (RuntimeException e) {
      e.addSuppressed(new RecipeStoppedException(recipe.id, left()));
      throw e;
    }
  }

  private void bring(RecipeRows rows) {
    tell(rows.step(), Status.STARTED, rows.id());
    if (survey.found.contains(rows.id())) {
      done(rows.step(), Status.FOUND, rows.id());
    } else {
      done(rows.step(), Status.MADE, upload(rows).name());
    }
  }

  /** The contents of a READY dataset are fixed: when two processes send the same rows, one of them is refused. */
  private Dataset upload(RecipeRows rows) {
    try {
      return client.datasets().upload(request(rows));
    } catch (IncompleteTransferException e) {
      left.add(rows.id());
      if (!(e.getCause() instanceof ApiException)) {
        throw e;
      }
      Wait others = Wait.atMost(budget.left(OTHER_PROCESS));
      Outcome<Dataset> theirs = client.datasets().await(rows.id(), others);
      if (!theirs.isSucceeded()) {
        throw e;
      }
      return theirs.orThrow();
    }
  }

  private DatasetUpload request(RecipeRows rows) {
    return DatasetUpload.builder()
        .id(rows.id())
        .validation(rows.checked())
        .isResumable(true)
        .readyWithin(budget.left(READY_WITHIN))
        .listener(
            transfer ->
                tell(new RecipeStep(rows.step(), Status.RUNNING, rows.id(), transfer, null)))
        .build();
  }

  private J create() {
    tell(Kind.JOB, Status.STARTED, recipe.id);
    J there = survey.job;
    J job = there == null ? jobs.createIfAbsent(Objects.requireNonNull(survey.spec)) : there;
    done(Kind.JOB, there == null ? Status.MADE : Status.FOUND, job.name());
    return job;
  }

  private J await(J job) {
    tell(Kind.RUN, Status.STARTED, job.name());
    if (job.state().isSucceeded()) {
      tell(Kind.RUN, Status.FOUND, job.name());
      return job;
    }
    J ended = jobs.await(job.name(), watched(Kind.RUN, job.name())).orThrow();
    tell(Kind.RUN, Status.MADE, job.name());
    return ended;
  }

  private Model model() {
    tell(Kind.RESULT, Status.STARTED, recipe.id);
    Model model = client.models().await(recipe.id, watched(Kind.RESULT, recipe.id)).orThrow();
    tell(Kind.RESULT, Status.MADE, model.name());
    return model;
  }

  private Object results(J job) {
    tell(Kind.RESULT, Status.STARTED, recipe.output());
    var results = client.batchInferenceJobs().results(job.name());
    tell(Kind.RESULT, Status.MADE, recipe.output());
    return results;
  }

  private Wait watched(Kind step, String name) {
    return budget
        .left()
        .withListener(event -> tell(new RecipeStep(step, Status.RUNNING, name, null, event)));
  }

  private String left() {
    return "Left:  " + (left.isEmpty() ? "nothing" : String.join(", ", left));
  }

  private void done(Kind step, Status status, String name) {
    left.add(name);
    tell(step, status, name);
  }

  private void tell(Kind step, Status status, String name) {
    tell(RecipeSurvey.step(step, status, name));
  }

  private void tell(RecipeStep step) {
    Listeners.tell(List.of(recipe.listener), step);
  }
}
