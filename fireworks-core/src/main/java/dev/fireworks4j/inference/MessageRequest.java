// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import static dev.fireworks4j.internal.RequestChecks.field;

import dev.fireworks4j.inference.InferenceChecks.Reasoning;
import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import dev.fireworks4j.wire.WireMarks.WireName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in the form of the Messages API.
 *
 * @param model what to ask, see {@link ModelStrings}
 * @param messages the conversation so far
 * @param maxTokens maximum number of tokens of the answer; required by the service
 * @param system instructions
 * @param systemBlocks instructions in blocks of text, in place of {@code system}
 * @param stopSequences texts that end the answer
 * @param temperature 0 to 1
 * @param topK that many of the likeliest tokens
 * @param topP the likeliest tokens that together have this probability
 * @param metadata about the end user
 * @param tools functions that the model may ask to call
 * @param toolChoice chosen by the model if null
 * @param thinking switch and limits of reasoning
 * @param outputConfig effort and form of the answer
 * @param rawOutput whether the answer has what the model saw and wrote
 * @param contextManagement which parts of earlier turns are dropped, as plain values, e.g. the edit
 *     {@code clear_thinking_20251015}
 * @param extraBody members beside these, sent as given; the service refuses those it does not know
 */
@WithBuilder
@SnakeCase
public record MessageRequest(
    String model,
    List<MessageTurn> messages,
    @Nullable Integer maxTokens,
    @Nullable String system,
    @WireName("system") List<ContentBlock> systemBlocks,
    List<String> stopSequences,
    @Nullable Double temperature,
    @Nullable Integer topK,
    @Nullable Double topP,
    @Nullable MessageMetadata metadata,
    List<MessageTool> tools,
    @Nullable MessageToolChoice toolChoice,
    @Nullable Thinking thinking,
    @Nullable OutputConfig outputConfig,
    @Nullable Boolean rawOutput,
    Map<String, Object> contextManagement,
    Map<String, Object> extraBody)
    implements InferenceRequest {

  public MessageRequest {
    messages = Copies.list(messages);
    systemBlocks = Copies.list(systemBlocks);
    stopSequences = Copies.list(stopSequences);
    tools = Copies.list(tools);
    contextManagement = Copies.freeForm(contextManagement);
    extraBody = Copies.freeForm(extraBody);
    var problems = new Problems("MessageRequest");
    problems
        .required("model", model)
        .required("messages", messages)
        .noNulls("messages", messages)
        .atMostOne(field("system", system), field("systemBlocks", systemBlocks))
        .required("maxTokens", maxTokens)
        .positive("maxTokens", maxTokens)
        .between("temperature", temperature, 0, 1)
        .between("topP", topP, 0, 1)
        .between("topK", topK, 0, 100);
    new Reasoning(null, null, thinking).check(problems);
    for (MessageTool tool : tools) {
      if (tool != null) {
        InferenceChecks.toolName(problems, tool.name());
      }
    }
    problems.orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static MessageRequestBuilder builder() {
    return MessageRequestBuilder.builder();
  }

  /** A builder with everything set as in {@code from}. */
  public static MessageRequestBuilder builder(MessageRequest from) {
    return MessageRequestBuilder.builder(from);
  }

  /** One question. */
  public static MessageRequest of(String model, String question, int maxTokens) {
    return builder()
        .model(model)
        .messages(List.of(MessageTurn.user(question)))
        .maxTokens(maxTokens)
        .build();
  }

  /**
   * About the end user.
   *
   * @param userId an opaque id of the end user
   */
  @SnakeCase
  public record MessageMetadata(@Nullable String userId) {}

  /**
   * Which tools the model may or must use.
   *
   * @param type {@code auto}, {@code any}, {@code tool} or {@code none}
   * @param name of the tool, for {@code tool}
   * @param disableParallelToolUse whether at most one call may come at once
   */
  @SnakeCase
  public record MessageToolChoice(
      String type, @Nullable String name, @Nullable Boolean disableParallelToolUse) {}

  /**
   * Effort and form of an answer.
   *
   * @param effort {@code low}, {@code medium}, {@code high} or {@code max}
   * @param format the form; free text if null
   */
  @SnakeCase
  public record OutputConfig(@Nullable String effort, @Nullable OutputFormat format) {

    /**
     * A form that an answer must have.
     *
     * @param type {@code json_schema}
     * @param schema a JSON schema, as plain values
     */
    @SnakeCase
    public record OutputFormat(String type, Map<String, Object> schema) {

      public OutputFormat {
        schema = Copies.freeForm(schema);
      }
    }
  }
}
