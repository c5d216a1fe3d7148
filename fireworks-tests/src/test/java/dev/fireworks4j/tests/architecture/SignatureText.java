// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.architecture;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Types as a declaration writes them, with nullness; the same text on every JDK. */
final class SignatureText {
  private SignatureText() {}

  static String of(AnnotatedType type) {
    boolean isNullable = type.isAnnotationPresent(Nullable.class);
    if (type instanceof AnnotatedArrayType array) {
      return of(array.getAnnotatedGenericComponentType()) + (isNullable ? " @Nullable []" : "[]");
    }
    return (isNullable ? "@Nullable " : "") + withoutNullness(type);
  }

  static String list(AnnotatedType... types) {
    return Arrays.stream(types).map(SignatureText::of).collect(Collectors.joining(", "));
  }

  /** A class by the name that code uses; the packages of this library and {@code java.lang} are left out. */
  static String of(Class<?> type) {
    if (type.isArray()) {
      return of(type.getComponentType()) + "[]";
    }
    String name = type.getCanonicalName();
    String folder = type.getPackageName();
    boolean isPlain = folder.equals("java.lang") || folder.startsWith("dev.fireworks4j");
    return isPlain && !type.isPrimitive() ? name.substring(folder.length() + 1) : name;
  }

  /** {@code <T extends Job>} with a blank behind, or nothing. */
  static String typeParameters(GenericDeclaration declaration) {
    TypeVariable<?>[] variables = declaration.getTypeParameters();
    return variables.length == 0
        ? ""
        : Arrays.stream(variables)
            .map(SignatureText::withBounds)
            .collect(Collectors.joining(", ", "<", "> "));
  }

  private static String withBounds(TypeVariable<?> variable) {
    List<String> bounds = bounds(variable.getAnnotatedBounds());
    return variable.getName() + (bounds.isEmpty() ? "" : " extends " + String.join(" & ", bounds));
  }

  private static String withoutNullness(AnnotatedType type) {
    if (type instanceof AnnotatedParameterizedType generic) {
      return of((Class<?>) ((ParameterizedType) type.getType()).getRawType())
          + "<"
          + list(generic.getAnnotatedActualTypeArguments())
          + ">";
    }
    if (type instanceof AnnotatedWildcardType wildcard) {
      List<String> lower = bounds(wildcard.getAnnotatedLowerBounds());
      List<String> upper = bounds(wildcard.getAnnotatedUpperBounds());
      return "?"
          + lower.stream().map(bound -> " super " + bound).collect(Collectors.joining())
          + upper.stream().map(bound -> " extends " + bound).collect(Collectors.joining());
    }
    Type plain = type.getType();
    return type instanceof AnnotatedTypeVariable ? plain.getTypeName() : of((Class<?>) plain);
  }

  private static List<String> bounds(AnnotatedType... bounds) {
    return Stream.of(bounds)
        .map(SignatureText::of)
        .filter(bound -> !bound.equals("Object"))
        .toList();
  }
}
