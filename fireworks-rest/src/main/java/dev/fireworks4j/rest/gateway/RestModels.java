// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.model.Model;
import dev.fireworks4j.model.ModelGateway;
import dev.fireworks4j.page.FieldMask;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.Paginator;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
import java.util.concurrent.CompletableFuture;

final class RestModels implements ModelGateway {
  private final Resources<Model> resources;

  RestModels(Session session) {
    this.resources = new Resources<>(session, Kind.MODEL);
  }

  @Override
  public Paginator<Model> list() {
    return list(ListQuery.all());
  }

  @Override
  public Paginator<Model> list(ListQuery query) {
    return resources.list(query);
  }

  @Override
  public Model get(String model) {
    return resources.get(model);
  }

  @Override
  public Model get(String model, FieldMask mask) {
    return resources.get(model, mask);
  }

  @Override
  public void delete(String model) {
    resources.delete(model);
  }

  @Override
  public Outcome<Model> await(String model, Wait wait) {
    return resources.await(model, wait);
  }

  @Override
  public CompletableFuture<Outcome<Model>> awaitAsync(String model, Wait wait) {
    return resources.awaitAsync(model, wait);
  }
}
