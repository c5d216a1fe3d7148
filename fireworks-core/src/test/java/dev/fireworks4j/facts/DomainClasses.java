// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.facts;

import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.RequestSpec;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The classes of one package as they were compiled, by simple name. */
final class DomainClasses {
  private final Map<String, Class<?>> classes = new TreeMap<>();

  DomainClasses(String subject) throws IOException, URISyntaxException, ClassNotFoundException {
    var root = Path.of(OpenEnum.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (var files = Files.list(root.resolve("dev/fireworks4j").resolve(subject))) {
      for (Path file : files.toList()) {
        if (Files.isDirectory(file)) {
          continue;
        }
        String name = file.getFileName().toString().replace(".class", "");
        if (!name.contains("$") && !name.equals("package-info")) {
          classes.put(name, Class.forName("dev.fireworks4j." + subject + "." + name));
        }
      }
    }
  }

  Class<?> get(String name) {
    return classes.get(name);
  }

  List<String> enums() {
    return named(type -> type.isRecord() && OpenEnum.class.isAssignableFrom(type));
  }

  List<String> requests() {
    return named(type -> type.isRecord() && RequestSpec.class.isAssignableFrom(type));
  }

  List<String> messages() {
    return named(
        type ->
            type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                    .anyMatch(c -> c.getName().equals("extras")));
  }

  private List<String> named(Predicate<Class<?>> wanted) {
    return classes.entrySet().stream()
        .filter(entry -> wanted.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
