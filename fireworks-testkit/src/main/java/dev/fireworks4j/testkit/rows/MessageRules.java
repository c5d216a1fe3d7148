// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of the messages of a conversation. */
final class MessageRules {
  private static final Set<Object> ROLES = Set.of("system", "user", "assistant", "tool");
  private static final Set<Object> PARTS = Set.of("text", "image_url", "video_url");
  private static final Pattern IMAGE = Pattern.compile("data:image/(?:png|jpg|jpeg);base64,(?=.)");
  private static final Set<Object> WEIGHTS = Set.of(0L, 1L);

  private MessageRules() {}

  /** Checks the list of messages under a name of an object. */
  static void check(Map<?, ?> object, String field) throws BadRowException {
    var messages = nonEmptyList(object, field);
    for (var i = 0; i < messages.size(); i++) {
      checkMessage(messages.get(i), i + 1);
    }
  }

  /** Checks a list of answers, which may only come from the assistant. */
  static void checkAnswers(Map<?, ?> object, String field) throws BadRowException {
    check(object, field);
    for (var message : nonEmptyList(object, field)) {
      if (message instanceof Map<?, ?> answer && !"assistant".equals(answer.get("role"))) {
        throw new BadRowException(
            "invalid role " + answer.get("role") + " in " + field + ", must be 'assistant'");
      }
    }
  }

  /** Checks that images are given as data and not as addresses, as training asks. */
  static void checkImages(Map<?, ?> object, String field) throws BadRowException {
    for (var message : nonEmptyList(object, field)) {
      if (message instanceof Map<?, ?> turn && turn.get("content") instanceof List<?> parts) {
        for (var part : parts) {
          checkImage(part);
        }
      }
    }
  }

  private static List<?> nonEmptyList(Map<?, ?> object, String field) throws BadRowException {
    if (!(object.get(field) instanceof List<?> list)) {
      throw new BadRowException("missing or invalid " + field + ", must be an array");
    }
    if (list.isEmpty()) {
      throw new BadRowException(field + " must not be empty");
    }
    return list;
  }

  private static void checkMessage(@Nullable Object message, int number) throws BadRowException {
    if (!(message instanceof Map<?, ?> turn)) {
      throw new BadRowException("message " + number + " must be an object");
    }
    var role = turn.get("role");
    if (role == null) {
      throw new BadRowException("missing role in message " + number);
    }
    if (!ROLES.contains(role)) {
      throw new BadRowException(
          "invalid role "
              + role
              + " in message "
              + number
              + ", must be 'system', 'user', 'assistant' or 'tool'");
    }
    if (role.equals("system") && number > 1) {
      throw new BadRowException(
          "system message in message " + number + ", must be the first message");
    }
    checkContent(turn, number);
    var weight = turn.get("weight");
    if (weight != null && !WEIGHTS.contains(weight)) {
      throw new BadRowException(
          "invalid weight " + weight + " in message " + number + ", must be 0 or 1");
    }
  }

  private static void checkContent(Map<?, ?> turn, int number) throws BadRowException {
    var content = turn.get("content");
    if (content instanceof String
        || (content == null && (hasToolCalls(turn) || hasThought(turn)))) {
      return;
    }
    if (content == null) {
      throw new BadRowException("missing content in message " + number);
    }
    if (!(content instanceof List<?> parts)
        || parts.isEmpty()
        || !parts.stream().allMatch(MessageRules::isPart)) {
      throw new BadRowException(
          "invalid content in message "
              + number
              + ", must be text or an array of parts with a type");
    }
  }

  private static boolean hasToolCalls(Map<?, ?> turn) {
    return turn.get("tool_calls") instanceof List<?> calls && !calls.isEmpty();
  }

  private static boolean hasThought(Map<?, ?> turn) {
    return turn.get("reasoning_content") instanceof String thought && !thought.isEmpty();
  }

  private static boolean isPart(@Nullable Object part) {
    return part instanceof Map<?, ?> object
        && object.get("type") instanceof String type
        && PARTS.contains(type);
  }

  private static void checkImage(@Nullable Object part) throws BadRowException {
    if (!(part instanceof Map<?, ?> object) || "text".equals(object.get("type"))) {
      return;
    }
    if (!"image_url".equals(object.get("type"))) {
      throw new BadRowException("invalid part, must be of type 'text' or 'image_url'");
    }
    var url =
        object.get("image_url") instanceof Map<?, ?> image
            ? image.get("url")
            : object.get("image_url");
    if (!(url instanceof String text) || !isImage(text)) {
      throw new BadRowException("images must be data URIs of type png or jpg");
    }
  }

  private static boolean isImage(String url) {
    var head = IMAGE.matcher(url);
    if (!head.lookingAt() || (url.length() - head.end()) % 4 != 0) {
      return false;
    }
    try {
      Base64.getDecoder().decode(url.substring(head.end()));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
