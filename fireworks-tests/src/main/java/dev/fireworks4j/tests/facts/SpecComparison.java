// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.facts;

import dev.fireworks4j.testkit.schema.EnumType;
import dev.fireworks4j.testkit.schema.Field;
import dev.fireworks4j.testkit.schema.FieldType;
import dev.fireworks4j.testkit.schema.MessageType;
import dev.fireworks4j.testkit.schema.SchemaTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the table of facts with an OpenAPI document and prints what is new, gone and changed in the document. */
public final class SpecComparison {
  private final SchemaTable table;
  private final OpenApiDocument document;
  private final List<String> found = new ArrayList<>();

  private SpecComparison(SchemaTable table, OpenApiDocument document) {
    this.table = table;
    this.document = document;
  }

  /** The first argument is the file. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1 || arguments[0].isBlank()) {
      System.err.println("name an OpenAPI document in JSON or YAML: -Dspec=FILE");
      System.exit(2);
    }
    report(differences(Path.of(arguments[0]))).forEach(System.out::println);
  }

  /** The differences, with those first that ask for work, and how many there are of each sort. */
  static List<String> report(List<String> differences) {
    var report = new ArrayList<String>();
    var counts = new ArrayList<String>();
    for (String sort : List.of("new", "changed", "gone")) {
      List<String> lines =
          differences.stream().filter(line -> line.startsWith(sort + " ")).toList();
      report.addAll(lines);
      counts.add(lines.size() + " " + sort);
    }
    report.add(
        String.join(", ", counts)
            + " (gone: in the table, not in this document, which may be older than the service)");
    return report;
  }

  /** A line for each difference, in the order of the table. */
  static List<String> differences(Path file) throws IOException {
    var comparison = new SpecComparison(SchemaTable.ofClient(), OpenApiDocument.read(file));
    comparison.compareMessages();
    comparison.compareEnums();
    comparison.compareOperations();
    return comparison.found;
  }

  private void compareMessages() {
    for (MessageType message : new TreeMap<>(table.messages()).values()) {
      String schema = document.schema(names(message.name(), message.specNames()));
      if (schema == null) {
        found.add("gone      message " + message.name());
      } else {
        compareFields(message, document.fields(schema));
      }
    }
  }

  private void compareFields(MessageType message, Map<String, String> fields) {
    for (Field field : message.fields()) {
      String path = message.name() + "." + field.name();
      String kind = fields.get(field.name());
      if (kind == null) {
        found.add("gone      field " + path);
      } else if (!agree(field.type(), kind)) {
        found.add("changed   field " + path + ": " + words(field.type()) + " is now " + kind);
      }
    }
    fields.forEach(
        (name, kind) -> {
          if (!message.has(name)) {
            found.add("new       field " + message.name() + "." + name + ": " + kind);
          }
        });
  }

  private boolean agree(FieldType type, String kind) {
    return switch (type.shape()) {
      case LIST -> kind.startsWith("list:") && agree(type.elements(), kind.substring(5));
      case MAP -> kind.startsWith("map:") && agree(type.elements(), kind.substring(4));
      case ENUM -> kind.equals("enum") || kind.equals("string");
      case URL, SECRET, DURATION -> kind.equals("string");
      case EPOCH -> kind.equals("int64") || kind.equals("time");
      case STRUCT, ANY -> true;
      case MESSAGE -> agreeOnMessage(type.name(), kind);
      default -> words(type).equals(kind);
    };
  }

  /** A message without fields is an object of any kind in a document. */
  private boolean agreeOnMessage(String name, String kind) {
    MessageType message = table.messages().get(name);
    if (message == null) {
      return true;
    }
    return names(name, message.specNames()).contains(kind)
        || (message.fields().isEmpty() && kind.equals("struct"));
  }

  private void compareEnums() {
    for (EnumType type : new TreeMap<>(table.enums()).values()) {
      String schema = document.schema(names(type.name(), type.specNames()));
      Set<String> members = schema == null ? Set.of() : document.members(schema);
      if (members.isEmpty()) {
        found.add("gone      enum " + type.name());
        continue;
      }
      missing(members, type.members())
          .forEach(m -> found.add("new       member " + m + " of " + type.name()));
      missing(type.members(), members)
          .forEach(m -> found.add("gone      member " + m + " of " + type.name()));
    }
  }

  private void compareOperations() {
    Set<String> known = new HashSet<>(table.operations());
    known.addAll(table.omitted().keySet());
    Set<String> collections =
        known.stream().map(SpecComparison::collection).collect(Collectors.toSet());
    var unknown = new TreeSet<String>();
    for (String operation : missing(document.operations(), known)) {
      String collection = collection(operation);
      if (collections.contains(collection)) {
        found.add("new       operation " + operation);
      } else {
        unknown.add(collection);
      }
    }
    unknown.forEach(collection -> found.add("new       collection " + collection));
    missing(known, document.operations()).forEach(o -> found.add("gone      operation " + o));
  }

  /** {@code dpoJobs} of {@code POST dpoJobs/*:cancel}. */
  private static String collection(String operation) {
    return operation.substring(operation.indexOf(' ') + 1).split("[/:]", 2)[0];
  }

  private static Set<String> missing(Collection<String> all, Collection<String> there) {
    var missing = new TreeSet<>(all);
    missing.removeAll(new HashSet<>(there));
    return missing;
  }

  /** Documents call a message by its own name or with the service's prefix, else as the table says. */
  private static List<String> names(String name, List<String> specNames) {
    return Stream.concat(specNames.stream(), Stream.of("gateway" + name, name)).toList();
  }

  private static String words(FieldType type) {
    return switch (type.shape()) {
      case LIST -> "list:" + words(type.elements());
      case MAP -> "map:" + words(type.elements());
      case MESSAGE, ENUM -> type.name();
      default -> type.shape().name().toLowerCase(Locale.ROOT);
    };
  }
}
