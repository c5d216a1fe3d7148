// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What users can compile against, a line a type or member, sorted. What every type has is left out, and what a
 * generated builder has, because the components of its record say it.
 */
final class ApiListing {
  private static final Set<String> OF_EVERY_TYPE =
      Set.of("boolean equals(Object)", "int hashCode()", "String toString()");

  private ApiListing() {}

  static String of(Published module) {
    Stream<String> types =
        Published.allClasses().stream()
            .filter(type -> module.holds(type) && PublicApiTest.isForUsers(type))
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .map(JavaClass::reflect)
            .sorted(Comparator.comparing(Class::getName))
            .map(ApiListing::of);
    return Stream.concat(Stream.of(head(module.descriptor())), types)
        .collect(Collectors.joining("\n"));
  }

  static String of(Class<?> type) {
    List<String> members =
        Stream.concat(hiddenParents(type), Stream.of(type))
            .flatMap(from -> members(from, type))
            .distinct()
            .sorted()
            .toList();
    Class<?> record = generatedFrom(type, members);
    return record == null
        ? Stream.concat(Stream.of(DeclarationText.of(type)), members.stream().map("  "::concat))
            .collect(Collectors.joining("\n", "", "\n"))
        : DeclarationText.of(type) + " of " + SignatureText.of(record) + "\n";
  }

  /** The record that the type builds, if it has the members of a generated builder and no others. */
  private static @Nullable Class<?> generatedFrom(Class<?> type, List<String> members) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.getName().equals("build"))
        .<Class<?>>map(Method::getReturnType)
        .filter(built -> built.isRecord() && members.equals(ofBuilder(type, built)))
        .findFirst()
        .orElse(null);
  }

  private static List<String> ofBuilder(Class<?> builder, Class<?> record) {
    String name = builder.getSimpleName();
    String built = SignatureText.of(record);
    Stream<String> others =
        Stream.of(
            "public " + built + " build()",
            "public static " + name + " builder()",
            "public static " + name + " builder(" + built + ")",
            "public static java.util.stream.Stream<java.util.Map.Entry<String, Object>> stream("
                + built
                + ")");
    Stream<String> setters =
        Arrays.stream(record.getRecordComponents())
            .map(part -> part.getName() + "(" + SignatureText.of(part.getAnnotatedType()) + ")")
            .map(setter -> "public " + name + " " + setter);
    return Stream.concat(others, setters).sorted().toList();
  }

  private static String head(ModuleDescriptor module) {
    Stream<String> directives =
        Stream.of(
                module.exports().stream()
                    .filter(export -> !export.isQualified())
                    .map(export -> "exports " + export.source()),
                module.requires().stream()
                    .filter(
                        need ->
                            need.modifiers()
                                .contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE))
                    .map(need -> "requires transitive " + need.name()),
                module.opens().stream().map(opened -> "opens " + opened.source()),
                module.uses().stream().map(service -> "uses " + service),
                module.provides().stream().map(service -> "provides " + service.service()))
            .flatMap(lines -> lines.sorted())
            .map(line -> "  " + line);
    return Stream.concat(Stream.of("module " + module.name()), directives)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Their members are inherited, though the parent cannot be named. */
  private static Stream<Class<?>> hiddenParents(Class<?> type) {
    Stream<Class<?>> parents =
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()));
    return parents
        .filter(parent -> !Modifier.isPublic(parent.getModifiers()))
        .flatMap(parent -> Stream.concat(Stream.of(parent), hiddenParents(parent)));
  }

  private static Stream<String> members(Class<?> from, Class<?> type) {
    Stream<String> fields =
        Arrays.stream(from.getDeclaredFields())
            .filter(field -> isListed(field.getModifiers(), field.isSynthetic()))
            .map(ApiListing::field);
    Stream<String> constructors =
        Arrays.stream(
                from == type && !type.isRecord()
                    ? type.getDeclaredConstructors()
                    : new Constructor<?>[0])
            .filter(made -> isListed(made.getModifiers(), made.isSynthetic()))
            .map(made -> line(made, "", made.getDeclaringClass().getSimpleName()));
    Stream<String> methods =
        Arrays.stream(from.getDeclaredMethods())
            .filter(method -> isListed(method.getModifiers(), method.isSynthetic()))
            .filter(method -> !isImplied(method))
            .map(ApiListing::method);
    return Stream.of(fields, constructors, methods).flatMap(lines -> lines);
  }

  private static boolean isListed(int modifiers, boolean isSynthetic) {
    return (modifiers & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0 && !isSynthetic;
  }

  /** Whether the declaration of its type, or of {@link Object}, already says it. */
  private static boolean isImplied(Method method) {
    Class<?> owner = method.getDeclaringClass();
    boolean isAccessor =
        owner.isRecord()
            && Arrays.stream(owner.getRecordComponents())
                .anyMatch(part -> method.equals(part.getAccessor()));
    boolean isOfEnum = owner.isEnum() && Set.of("values", "valueOf").contains(method.getName());
    String plain =
        SignatureText.of(method.getReturnType())
            + " "
            + method.getName()
            + Arrays.stream(method.getParameterTypes())
                .map(SignatureText::of)
                .collect(Collectors.joining(", ", "(", ")"));
    return isAccessor || isOfEnum || OF_EVERY_TYPE.contains(plain);
  }

  private static String field(Field field) {
    return DeclarationText.deprecated(field.isAnnotationPresent(Deprecated.class))
        + DeclarationText.modifiers(field.getModifiers())
        + " "
        + SignatureText.of(field.getAnnotatedType())
        + " "
        + field.getName();
  }

  private static String method(Method method) {
    String isDefault = method.isDefault() ? "default " : "";
    String result = SignatureText.of(method.getAnnotatedReturnType()) + " ";
    return line(method, isDefault, result + method.getName());
  }

  private static String line(Executable code, String prefix, String name) {
    String parameters = SignatureText.list(code.getAnnotatedParameterTypes());
    String varargs = parameters.replaceFirst("\\[\\]$", "...");
    List<String> failures =
        Arrays.stream(code.getAnnotatedExceptionTypes()).map(SignatureText::of).sorted().toList();
    return DeclarationText.deprecated(code.isAnnotationPresent(Deprecated.class))
        + DeclarationText.modifiers(code.getModifiers())
        + " "
        + prefix
        + SignatureText.typeParameters(code)
        + name
        + "("
        + (code.isVarArgs() ? varargs : parameters)
        + ")"
        + (failures.isEmpty() ? "" : " throws " + String.join(", ", failures));
  }
}
