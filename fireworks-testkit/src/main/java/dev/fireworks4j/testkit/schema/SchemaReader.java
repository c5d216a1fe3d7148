// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of the table: blocks with a head line and indented lines.
 *
 * <pre>{@code
 * message NAME [= NAMES IN SPECS]            field KIND FLAG... [; REASON]
 * enum NAME [as TYPE] [= NAMES IN SPECS]     MEMBER
 * request NAME [of MESSAGE]                  + field KIND FLAG...    or    - field ; REASON
 * operations                                 VERB PATH               or    - VERB PATH ; REASON
 * }</pre>
 */
final class SchemaReader {
  private final Map<String, MessageType> messages = new TreeMap<>();
  private final Map<String, EnumType> enums = new TreeMap<>();
  private final Map<String, RequestType> requests = new TreeMap<>();
  private final List<String> operations = new ArrayList<>();
  private final Map<String, String> omitted = new TreeMap<>();
  private final Set<String> enumNames = new HashSet<>();

  /** One block of a file. */
  private record Block(List<String> head, List<String> lines) {
    String name() {
      return head.get(1);
    }

    /** The word after another one in the head, or null. */
    @Nullable String after(String word) {
      int at = head.indexOf(word);
      return at < 0 ? null : head.get(at + 1);
    }

    List<String> specNames() {
      int at = head.indexOf("=");
      return at < 0 ? List.of() : List.copyOf(head.subList(at + 1, head.size()));
    }
  }

  SchemaTable read(List<String> files) {
    List<Block> blocks = files.stream().flatMap(file -> blocks(file).stream()).toList();
    // Types of fields are names of enums or messages, which may be declared in any place.
    blocks.stream()
        .filter(block -> block.head().get(0).equals("enum"))
        .forEach(block -> enumNames.add(block.name()));
    blocks.forEach(this::add);
    return new SchemaTable(
        Map.copyOf(messages),
        Map.copyOf(enums),
        Map.copyOf(requests),
        List.copyOf(operations),
        Map.copyOf(omitted));
  }

  private void add(Block block) {
    switch (block.head().get(0)) {
      case "message" -> addMessage(block);
      case "enum" -> addEnum(block);
      case "request" -> addRequest(block);
      case "operations" -> block.lines().forEach(this::addOperation);
      default -> throw new IllegalStateException("no such block: " + block.head());
    }
  }

  private void addMessage(Block block) {
    Map<String, Field> fields = new TreeMap<>();
    for (String line : block.lines()) {
      Field field = field(line);
      fields.put(field.name(), field);
    }
    messages.put(block.name(), new MessageType(block.name(), block.specNames(), fields));
  }

  private void addEnum(Block block) {
    String type = Objects.requireNonNullElse(block.after("as"), block.name());
    enums.put(
        block.name(),
        new EnumType(block.name(), type, block.specNames(), List.copyOf(block.lines())));
  }

  private void addRequest(Block block) {
    var more = new ArrayList<Field>();
    var without = new HashSet<String>();
    for (String line : block.lines()) {
      if (line.startsWith("+ ")) {
        more.add(field(line.substring(2)));
      } else {
        without.add(line.split(" ", -1)[1]);
      }
    }
    requests.put(
        block.name(),
        new RequestType(block.name(), block.after("of"), List.copyOf(more), Set.copyOf(without)));
  }

  private void addOperation(String line) {
    if (line.startsWith("- ")) {
      int reason = line.indexOf(" ; ");
      omitted.put(line.substring(2, reason), line.substring(reason + 3));
    } else {
      operations.add(line);
    }
  }

  private Field field(String line) {
    int reason = line.indexOf(" ; ");
    String[] words = (reason < 0 ? line : line.substring(0, reason)).split(" ", -1);
    return new Field(
        words[0],
        FieldType.parse(words[1], enumNames),
        Set.copyOf(Arrays.asList(words).subList(2, words.length)),
        reason < 0 ? null : line.substring(reason + 3));
  }

  private static List<Block> blocks(String file) {
    var blocks = new ArrayList<Block>();
    try (var stream =
            Objects.requireNonNull(SchemaReader.class.getResourceAsStream(file + ".txt"), file);
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("  ")) {
          blocks.get(blocks.size() - 1).lines().add(line.strip());
        } else if (!line.startsWith("#")) {
          blocks.add(new Block(List.of(line.split(" ", -1)), new ArrayList<>()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return blocks;
  }
}
