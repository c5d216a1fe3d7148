// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.inference.ContentBlock;
import dev.fireworks4j.inference.ContentBlockBuilder;
import dev.fireworks4j.inference.MessageAnswer;
import dev.fireworks4j.inference.MessageAnswerBuilder;
import dev.fireworks4j.inference.MessageEvent;
import dev.fireworks4j.inference.MessageEvent.BlockDelta;
import dev.fireworks4j.rest.json.JsonCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A message from the events of its stream. Arguments of tools are sent as pieces of a JSON text. */
final class MessageCollector extends AnswerCollector<MessageEvent, MessageAnswer> {
  private final Map<Integer, PartialBlock> blocks = new TreeMap<>();
  private MessageAnswerBuilder answer = MessageAnswer.builder();

  @Override
  void add(MessageEvent event) {
    if (event.message() != null) {
      answer = MessageAnswer.builder(event.message());
    }
    BlockDelta delta = event.delta();
    if (event.index() != null) {
      PartialBlock block = room.get(blocks, event.index(), PartialBlock::new);
      if (block != null) {
        block.add(event.contentBlock(), delta);
      }
    } else if (delta != null) {
      answer.stopReason(delta.stopReason()).stopSequence(delta.stopSequence());
    }
    if (event.usage() != null) {
      answer.usage(event.usage());
    }
  }

  @Override
  MessageAnswer answer() {
    return answer.content(blocks.values().stream().map(this::whole).toList()).build();
  }

  private ContentBlock whole(PartialBlock block) {
    ContentBlockBuilder whole = ContentBlock.builder(block.begun);
    if (!block.text.isEmpty()) {
      whole.text(block.text.toString());
    }
    if (!block.thinking.isEmpty()) {
      whole.thinking(block.thinking.toString());
    }
    if (!block.signature.isEmpty()) {
      whole.signature(block.signature.toString());
    }
    if (!block.arguments.isEmpty()) {
      arguments(block.arguments.toString(), whole);
    }
    return whole.build();
  }

  /** Arguments that are not JSON, because the stream was cut or the model made a mistake, stay text. */
  private void arguments(String json, ContentBlockBuilder whole) {
    try {
      whole.input(plain(JsonCodec.readObject(json.getBytes(StandardCharsets.UTF_8))));
    } catch (IOException notJson) {
      whole.extras(Map.of("partial_json", json));
    }
  }

  @SuppressWarnings(
      "NullAway") // the values of free-form maps are declared Object, though JSON's null is one of
  // them
  private static Map<String, Object> plain(Map<String, @Nullable Object> members) {
    return new java.util.LinkedHashMap<>(members);
  }

  private final class PartialBlock {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder thinking = new StringBuilder();
    private final StringBuilder signature = new StringBuilder();
    private final StringBuilder arguments = new StringBuilder();
    private ContentBlock begun = ContentBlock.text("");

    void add(@Nullable ContentBlock start, @Nullable BlockDelta delta) {
      if (start != null) {
        begin(start);
      }
      if (delta != null) {
        add(delta);
      }
    }

    private void begin(ContentBlock block) {
      begun = block;
      room.append(text, block.text());
      room.append(thinking, block.thinking());
      room.append(signature, block.signature());
    }

    private void add(BlockDelta delta) {
      room.append(text, delta.text());
      room.append(thinking, delta.thinking());
      room.append(signature, delta.signature());
      room.append(arguments, delta.partialJson());
    }
  }
}
