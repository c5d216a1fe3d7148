// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.schema;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The facts about the service in one table: the fake uses it, and the client's records and OpenAPI documents are
 * compared with it. It is kept in text files beside this class.
 *
 * @param messages by the client's name
 * @param enums by the client's name
 * @param requests by the name of the client's record
 * @param operations verb and path below the account, e.g. {@code POST dpoJobs/*:cancel}
 * @param omitted those that the client leaves out, with the reason
 */
public record SchemaTable(
    Map<String, MessageType> messages,
    Map<String, EnumType> enums,
    Map<String, RequestType> requests,
    List<String> operations,
    Map<String, String> omitted) {

  private static final List<String> BUILT =
      List.of(
          "shared",
          "jobs",
          "datasets",
          "models",
          "accounts",
          "usage",
          "deployments",
          "routers",
          "evaluators",
          "omitted");
  private static final String FAKE_ONLY = "platform";

  /** The facts about the client. */
  public static SchemaTable ofClient() {
    return new SchemaReader().read(BUILT);
  }

  /** The facts about the fake. */
  static SchemaTable ofFake() {
    return new SchemaReader().read(Stream.concat(BUILT.stream(), Stream.of(FAKE_ONLY)).toList());
  }
}
