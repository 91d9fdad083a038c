package dev.comptoir.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Two types of one program that the API document would know by one name: the second is described with the values of the first,
 * and nobody says so.
 */
public final class SchemaNames {

    private static final String SCHEMA = "org.eclipse.microprofile.openapi.annotations.media.Schema";

    private static final Predicate<JavaClass> IS_BODY = type -> type.isRecord()
            && (type.isAnnotatedWith(SCHEMA)
                    || Stream.of("View", "Request", "Summary").anyMatch(type.getSimpleName()::endsWith));

    private SchemaNames() {}

    /** One line for each name that several types have. */
    public static List<String> problems(JavaClasses classes) {
        Map<String, TreeSet<String>> byName = new TreeMap<>();
        classes.stream()
                .filter(IS_BODY)
                .flatMap(SchemaNames::described)
                .forEach(type ->
                        byName.computeIfAbsent(name(type), _ -> new TreeSet<>()).add(type.getName()));
        return byName.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> "the API document knows %s by the one name %s: give them names with @Schema(name = ..)"
                        .formatted(String.join(" and ", entry.getValue()), entry.getKey()))
                .toList();
    }

    private static Stream<JavaClass> described(JavaClass body) {
        Stream<JavaClass> parts = body.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .map(JavaField::getType)
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .filter(type -> type.getPackageName().startsWith("dev.comptoir."))
                .filter(type -> type.isEnum() || type.isRecord());
        return Stream.concat(Stream.of(body), parts);
    }

    private static String name(JavaClass type) {
        return type.tryGetAnnotationOfType(SCHEMA)
                .flatMap(schema -> schema.tryGetExplicitlyDeclaredProperty("name"))
                .map(Object::toString)
                .orElse(type.getSimpleName());
    }
}
