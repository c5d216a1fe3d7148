// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.evaluator.EvaluatorVersion;
import dev.fireworks4j.evaluator.EvaluatorVersionGateway;
import dev.fireworks4j.internal.Ids;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.rest.session.Session;
import java.util.List;
import java.util.Map;
import java.util.Objects;

final class RestEvaluatorVersions extends RestGateway<EvaluatorVersion, CreateSpec, UpdateSpec>
    implements EvaluatorVersionGateway {
  private static final ResourceType<EvaluatorVersion> TYPE =
      ResourceType.of("versions", EvaluatorVersion.class)
          .below("evaluators")
          .listKey("evaluatorVersions")
          .withAliases();
  private static final CustomMethod ALIAS = CustomMethod.post(":alias");

  /** May make a version each time it is called. */
  private static final CustomMethod ROLLBACK = CustomMethod.post(":rollback").once();

  RestEvaluatorVersions(Session session, String evaluator) {
    super(session, TYPE, evaluator);
  }

  @Override
  public EvaluatorVersion alias(String version, String alias) {
    if (!Ids.isValidNested(Objects.requireNonNull(alias, "alias"))) {
      throw new InvalidRequestException("alias", List.of("alias: " + Ids.nestedAdvice(alias)));
    }
    return send(
        ALIAS, version, Map.of("aliasId", alias), requests.answerAbout(requests.name(version)));
  }

  @Override
  public EvaluatorVersion rollback(String version) {
    return session.run(custom(ROLLBACK, version, requests.answerAbout(requests.name(version))));
  }
}
