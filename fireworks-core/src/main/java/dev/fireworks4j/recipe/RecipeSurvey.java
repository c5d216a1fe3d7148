// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.recipe;

import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.data.ValidationReport;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.internal.NamedModels;
import dev.fireworks4j.internal.Probes;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.model.Model;
import dev.fireworks4j.recipe.RecipeStep.Kind;
import dev.fireworks4j.recipe.RecipeStep.Status;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Money;
import dev.fireworks4j.resource.ResourceName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the files and what exists at the service before a recipe runs. Reads each once, and creates nothing. */
final class RecipeSurvey<S, J extends Job, C extends CreateSpec> {
  final List<RecipeRows> rows = new ArrayList<>();
  final Set<String> found = new HashSet<>();
  @Nullable C spec;
  @Nullable J job;

  private final RecipePorts client;
  private final Recipe<S, ?> recipe;
  private final RecipeKind<S, J, C> kind;
  private final List<RecipeStep> steps = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  RecipeSurvey(RecipePorts client, Recipe<S, ?> recipe, RecipeKind<S, J, C> kind) {
    this.client = client;
    this.recipe = recipe;
    this.kind = kind;
  }

  /** The result is read before the job, so that a result made in between is not taken for somebody else's. */
  void look(List<Path> files) {
    read(Kind.DATA, recipe.id + (isBatch() ? "-input-" : "-train-"), files);
    read(Kind.EVALUATION_DATA, recipe.id + "-eval-", recipe.evaluationFiles);
    Model model = model();
    if (model == null || !problems.isEmpty()) {
      return;
    }
    spec = draft(model);
    if (spec == null) {
      return;
    }
    if (recipe.model != null && !kind.fits().test(model, spec)) {
      problems.add(
          "model: "
              + model.name()
              + " cannot be tuned in this way; choose one that can, or another"
              + " loraRank");
    }
    boolean hasResult = Probes.look(this::result) != null;
    Status jobs = findJob(spec);
    rows.forEach(this::findRows);
    steps.add(step(Kind.JOB, jobs, job == null ? recipe.id : job.name()));
    findResult(hasResult, jobs);
  }

  RecipePlan plan(@Nullable Money cost) {
    return new RecipePlan(recipe.id, steps, cost, problems);
  }

  /** The service may refuse an estimate. */
  @Nullable Money cost() {
    if (!problems.isEmpty() || job != null || spec == null) {
      return null;
    }
    try {
      return kind.cost().apply(client, spec);
    } catch (ApiException e) {
      return null;
    }
  }

  boolean isBatch() {
    return kind.format() == RowFormat.BATCH;
  }

  static RecipeStep step(Kind kind, Status status, String name) {
    return new RecipeStep(kind, status, name, null, null);
  }

  /** A hash of the bytes follows the beginning of the dataset's id. */
  private void read(Kind step, String idPrefix, List<Path> files) {
    ValidationReport good =
        files.isEmpty() ? null : RecipeRows.check(files, kind.format(), problems);
    if (good != null) {
      rows.add(new RecipeRows(step, idPrefix + RecipeRows.hash(good.files()), good));
    }
  }

  private @Nullable Model model() {
    return NamedModels.read(
        recipe.origin(), client.models(), account -> client.account(account).models(), problems);
  }

  /** Batch jobs require full names. */
  private @Nullable C draft(Model model) {
    var names = new ArrayList<>(List.of(model.name()));
    for (RecipeRows data : rows) {
      names.add(ResourceName.of(client.lookUpAccount(), "datasets", data.id()).toString());
    }
    try {
      return kind.spec().apply(recipe, names);
    } catch (InvalidRequestException e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  private Status findJob(C wanted) {
    try {
      job = kind.jobs().apply(client).find(wanted);
      return job == null ? Status.PLANNED : Status.FOUND;
    } catch (ConflictException e) {
      problems.add("id: take a new one. Cause: " + e.reason());
      return Status.CONFLICT;
    }
  }

  /** An existing job has read its data, so it does not matter whether the dataset still exists. */
  private void findRows(RecipeRows data) {
    Dataset there = job == null ? Probes.look(() -> client.datasets().get(data.id())) : null;
    boolean isThere = job != null || (there != null && DatasetState.READY.equals(there.state()));
    boolean differs = there != null && !Objects.equals(there.exampleCount(), data.checked().rows());
    if (differs) {
      problems.add("id: dataset " + data.id() + " has other rows; delete it, or take a new id");
    } else if (isThere) {
      found.add(data.id());
    }
    Status status = differs ? Status.CONFLICT : isThere ? Status.FOUND : Status.PLANNED;
    steps.add(step(data.step(), status, there == null ? data.id() : there.name()));
  }

  private void findResult(boolean isThere, Status jobs) {
    String name = isBatch() ? recipe.output() : recipe.id;
    Status status = isThere && job != null ? Status.FOUND : Status.PLANNED;
    if (isThere && jobs == Status.PLANNED) {
      problems.add("id: " + name + ", the result's name, is taken; take a new id");
      status = Status.CONFLICT;
    }
    steps.add(step(Kind.RESULT, status, name));
  }

  private Object result() {
    return isBatch() ? client.datasets().get(recipe.output()) : client.models().get(recipe.id);
  }
}
