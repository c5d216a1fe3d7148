// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import java.util.Locale;

/**
 * Name of an operation in metrics.
 *
 * @param kind a collection, the form of a question to a model, or {@code storage}
 * @param verb e.g. {@code get}
 */
public record OperationName(String kind, String verb) {

  /** The operation's own name, or else the one that follows from its method and path. */
  static OperationName of(Operation<?> operation) {
    OperationName own = operation.name();
    if (own != null) {
      return own;
    }
    return switch (operation.audience()) {
      case SIGNED_URL ->
          new OperationName("storage", operation.method().equals("GET") ? "download" : "upload");
      case INFERENCE -> ofQuestion(operation);
      case SERVICE -> ofResource(operation);
    };
  }

  private static OperationName ofQuestion(Operation<?> operation) {
    String form = UriTemplate.segments(operation)[0];
    boolean isStreamed = operation.answer() == Operation.AnswerBody.EVENTS;
    return switch (form) {
      case "embeddings" -> new OperationName(form, "embed");
      case "rerank" -> new OperationName(form, "rerank");
      default -> new OperationName(form, isStreamed ? "stream" : "complete");
    };
  }

  private static OperationName ofResource(Operation<?> operation) {
    String[] segments = UriTemplate.segments(operation);
    boolean isCollection = segments.length % 2 == 1;
    String last = segments[segments.length - 1];
    int colon = last.indexOf(':');
    String kind = isCollection ? last : segments[segments.length - 2];
    return new OperationName(
        isCollection && colon >= 0 ? last.substring(0, colon) : kind,
        colon >= 0 ? last.substring(colon + 1) : verb(operation.method(), isCollection));
  }

  private static String verb(String method, boolean isCollection) {
    return switch (method) {
      case "GET" -> isCollection ? "list" : "get";
      case "POST" -> "create";
      case "PATCH" -> "update";
      default -> method.toLowerCase(Locale.ROOT);
    };
  }
}
