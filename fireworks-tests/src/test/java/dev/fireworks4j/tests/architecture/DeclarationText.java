// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.architecture;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The first line of a type: what it is, extends and permits, with the components of a record. */
final class DeclarationText {
  private static final int WRITTEN =
      Modifier.PUBLIC | Modifier.PROTECTED | Modifier.ABSTRACT | Modifier.STATIC | Modifier.FINAL;

  private DeclarationText() {}

  static String of(Class<?> type) {
    String components =
        type.isRecord()
            ? Arrays.stream(type.getRecordComponents())
                .map(part -> SignatureText.of(part.getAnnotatedType()) + " " + part.getName())
                .collect(Collectors.joining(", ", "(", ")"))
            : "";
    return modifiers(type)
        + sort(type)
        + type.getCanonicalName()
        + SignatureText.typeParameters(type).stripTrailing()
        + components
        + parents(type);
  }

  private static String modifiers(Class<?> type) {
    int implied = type.isInterface() ? Modifier.ABSTRACT : 0;
    implied |= type.isRecord() || type.isEnum() ? Modifier.FINAL | Modifier.ABSTRACT : 0;
    implied |= type.isInterface() || type.isRecord() || type.isEnum() ? Modifier.STATIC : 0;
    String text = modifiers(type.getModifiers() & ~implied);
    return deprecated(type.isAnnotationPresent(Deprecated.class))
        + text
        + (type.isSealed() && !type.isEnum() ? " sealed " : " ");
  }

  static String deprecated(boolean isDeprecated) {
    return isDeprecated ? "@Deprecated " : "";
  }

  private static String sort(Class<?> type) {
    if (type.isInterface()) {
      return type.isAnnotation() ? "@interface " : "interface ";
    }
    return type.isRecord() ? "record " : type.isEnum() ? "enum " : "class ";
  }

  private static String parents(Class<?> type) {
    var text = new StringBuilder();
    boolean hasParent = !type.isInterface() && !type.isRecord() && !type.isEnum();
    if (hasParent && type.getSuperclass() != Object.class) {
      text.append(" extends ").append(SignatureText.of(type.getAnnotatedSuperclass()));
    }
    if (type.getInterfaces().length > 0 && !type.isAnnotation()) {
      text.append(type.isInterface() ? " extends " : " implements ")
          .append(SignatureText.list(type.getAnnotatedInterfaces()));
    }
    if (type.isSealed() && !type.isEnum()) {
      text.append(
          Arrays.stream(type.getPermittedSubclasses())
              .map(SignatureText::of)
              .collect(Collectors.joining(", ", " permits ", "")));
    }
    return text.toString();
  }

  static String modifiers(int modifiers) {
    return Modifier.toString(modifiers & WRITTEN);
  }
}
