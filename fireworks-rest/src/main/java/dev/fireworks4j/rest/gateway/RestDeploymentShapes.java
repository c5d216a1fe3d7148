// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.deployment.DeploymentShape;
import dev.fireworks4j.deployment.DeploymentShapeGateway;
import dev.fireworks4j.deployment.DeploymentShapeVersion;
import dev.fireworks4j.deployment.MatchDeploymentShapes;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.Page;
import dev.fireworks4j.page.Paginator;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.json.EncodedRequest;
import dev.fireworks4j.rest.session.Session;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

final class RestDeploymentShapes
    extends RestVersionedGateway<DeploymentShape, DeploymentShapeVersion>
    implements DeploymentShapeGateway {
  private static final String VERSIONS = "deploymentShapeVersions";

  RestDeploymentShapes(Session session) {
    super(
        session,
        ResourceType.of("deploymentShapes", DeploymentShape.class),
        DeploymentShapeVersion.class);
  }

  @Override
  public Paginator<DeploymentShape> listFor(String model, ListQuery query) {
    return list(query, Map.of("targetModel", Objects.requireNonNull(model, "model")));
  }

  @Override
  public DeploymentShape getUnvalidated(String shape) {
    return get(shape, Map.of("skipShapeValidation", "true"));
  }

  @Override
  public Paginator<DeploymentShapeVersion> match(MatchDeploymentShapes wanted) {
    Objects.requireNonNull(wanted, "wanted");
    return Paginator.ofWalks(() -> new PageWalk<>(session, token -> matches(wanted, token)), null);
  }

  private Operation<Page<DeploymentShapeVersion>> matches(
      MatchDeploymentShapes wanted, @Nullable String token) {
    var request = EncodedRequest.of(wanted);
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("createDeploymentRequest", Map.of("deployment", request.body()));
    if (token != null) {
      body.put("pageToken", token);
    }
    return Operation.of(
            "match " + VERSIONS + " of " + requests.parent(),
            "POST",
            session.uri(requests.collection(VERSIONS) + ":match", request.query()),
            session.readingPage(VERSIONS, DeploymentShapeVersion.class))
        .with(CustomMethod.post(":match").reading().repeat())
        .with(session.json(body));
  }
}
