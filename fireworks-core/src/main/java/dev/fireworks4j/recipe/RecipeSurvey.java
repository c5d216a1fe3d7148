// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.recipe;

import static java.lang.Boolean.FALSE;
import static java.lang.Boolean.TRUE;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.CreateReinforcementFineTuningJob;
import dev.fireworks4j.job.CreateSupervisedFineTuningJob;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.model.Model;
import dev.fireworks4j.model.ModelState;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is there before a recipe runs, on this machine and at the service. Looks once, and creates nothing. */
final class RecipeSurvey<S, J extends Job, C extends CreateSpec> {
  final List<RecipeRows> rows = new ArrayList<>();
  final Set<String> found = new HashSet<>();
  @Nullable C spec;
  @Nullable J job;

  private final Fireworks client;
  private final Recipe<S, ?> recipe;
  private final RecipeKind<S, J, C> kind;
  private final List<RecipeStep> steps = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  RecipeSurvey(Fireworks client, Recipe<S, ?> recipe, RecipeKind<S, J, C> kind) {
    this.client = client;
    this.recipe = recipe;
    this.kind = kind;
  }

  /** The result comes before the job, so that one made in between does not look like somebody else's. */
  void look() {
    read(Kind.DATA, isBatch() ? "-input-" : "-train-", recipe.files);
    read(Kind.EVALUATION_DATA, "-eval-", recipe.evaluationFiles);
    Model model = model();
    if (model == null || !problems.isEmpty()) {
      return;
    }
    spec = draft(model);
    if (spec == null) {
      return;
    }
    if (recipe.model != null && !isTunable(model, spec)) {
      problems.add(
          "model: "
              + model.name()
              + " cannot be tuned in this way; choose one that can, or another"
              + " loraRank");
    }
    boolean hasResult = look(this::result) != null;
    Status jobs = findJob(spec);
    rows.forEach(this::findRows);
    steps.add(step(Kind.JOB, jobs, job == null ? recipe.id : job.name()));
    findResult(hasResult, jobs);
  }

  RecipePlan plan(@Nullable Money cost) {
    return new RecipePlan(recipe.id, steps, cost, problems);
  }

  /** Only supervised jobs have one, and the service may refuse to tell. */
  @Nullable Money cost() {
    if (!problems.isEmpty()
        || job != null
        || !(spec instanceof CreateSupervisedFineTuningJob supervised)) {
      return null;
    }
    try {
      return client.supervisedFineTuningJobs().estimateCost(supervised);
    } catch (ApiException refused) {
      return null;
    }
  }

  boolean isBatch() {
    return kind.format() == RowFormat.BATCH;
  }

  static RecipeStep step(Kind kind, Status status, String name) {
    return new RecipeStep(kind, status, name, null, null);
  }

  private void read(Kind step, String suffix, List<Path> files) {
    RecipeRows good =
        files.isEmpty()
            ? null
            : RecipeRows.read(step, recipe.id + suffix, files, kind.format(), problems);
    if (good != null) {
      rows.add(good);
    }
  }

  private @Nullable Model model() {
    String name = recipe.origin();
    Model model = look(() -> ofItsAccount(name));
    if (model == null) {
      problems.add("model: " + name + " is not there or not visible to this key; check its name");
    } else if (model.state().equals(ModelState.UPLOADING)) {
      problems.add("model: " + model.name() + " is not READY; wait until it is");
    }
    return model;
  }

  private Model ofItsAccount(String name) {
    return name.indexOf('/') < 0
        ? client.models().get(name)
        : client.account(ResourceName.parse(name).account()).models().get(name);
  }

  /** Batch jobs insist on full names. */
  private @Nullable C draft(Model model) {
    var names = new ArrayList<>(List.of(model.name()));
    for (RecipeRows data : rows) {
      names.add(ResourceName.of(client.lookUpAccount(), "datasets", data.id()).toString());
    }
    try {
      return kind.spec().apply(recipe, names);
    } catch (InvalidRequestException wrong) {
      problems.addAll(wrong.problems());
      return null;
    }
  }

  /** The older flag counts as well, for LoRA, which is all that the older trainer can do. */
  private static boolean isTunable(Model model, CreateSpec spec) {
    Integer rank;
    if (spec instanceof CreateSupervisedFineTuningJob supervised) {
      rank = supervised.loraRank();
    } else if (spec instanceof CreateDpoJob preference) {
      rank = preference.trainingConfig().loraRank();
    } else if (spec instanceof CreateReinforcementFineTuningJob reinforcement) {
      return isTunable(
          reinforcement.trainingConfig().loraRank(),
          model.rlLoraTunable(),
          model.rlFullParameterTunable(),
          model.rlTunable());
    } else {
      return true;
    }
    return isTunable(
        rank,
        model.supervisedLoraTunable(),
        model.supervisedFullParameterTunable(),
        model.tunable());
  }

  private static boolean isTunable(
      @Nullable Integer rank,
      @Nullable Boolean lora,
      @Nullable Boolean allParameters,
      @Nullable Boolean older) {
    return Objects.equals(rank, 0)
        ? !FALSE.equals(allParameters)
        : !FALSE.equals(lora) || TRUE.equals(older);
  }

  private Status findJob(C wanted) {
    try {
      job = kind.jobs().apply(client).find(wanted);
      return job == null ? Status.PLANNED : Status.FOUND;
    } catch (ConflictException other) {
      String cause = String.valueOf(other.getMessage()).lines().skip(1).findFirst().orElse("");
      problems.add("id: take a new one. " + cause.strip());
      return Status.CONFLICT;
    }
  }

  /** A job that is there has read its data; whether that was kept is no matter. */
  private void findRows(RecipeRows data) {
    Dataset there = job == null ? look(() -> client.datasets().get(data.id())) : null;
    boolean isThere = job != null || (there != null && DatasetState.READY.equals(there.state()));
    boolean differs = there != null && !Objects.equals(there.exampleCount(), data.count());
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

  private static <T> @Nullable T look(Supplier<T> there) {
    try {
      return there.get();
    } catch (NotFoundException absent) {
      return null;
    }
  }
}
