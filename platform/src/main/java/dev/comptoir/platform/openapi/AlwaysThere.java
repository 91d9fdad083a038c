package dev.comptoir.platform.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Present;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * Which fields an answer always has: primitives, the id, the time of creation, collections, which are empty rather than left
 * out, words of an enum and the amounts of a record of nothing but amounts, unless the record says {@code nullable}; what it
 * names in {@code requiredProperties} or, in the domain, marks {@link Present}; and so what is unwrapped into it.
 */
final class AlwaysThere {

    private static final String MONEY = Money.class.getName();
    private static final Class<org.eclipse.microprofile.openapi.annotations.media.Schema> SCHEMA =
            org.eclipse.microprofile.openapi.annotations.media.Schema.class;
    private static final Set<String> NEVER_ABSENT = Set.of("id", "createdAt");
    private static final Set<String> COLLECTIONS = Set.of("java.util.List", "java.util.Set", "java.util.Map");

    private final IndexView index;

    AlwaysThere(IndexView index) {
        this.index = index;
    }

    /** @param source the record behind it, null when none is known */
    void require(Schema schema, ClassInfo source) {
        Map<String, Schema> fields = schema.getProperties() == null ? Map.of() : schema.getProperties();
        Set<String> required = new TreeSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        if (source != null) {
            addTo(required, source);
        }
        required.retainAll(fields.keySet());
        schema.setRequired(required.isEmpty() ? null : List.copyOf(required));
        fields.values().forEach(AlwaysThere::leaveOutNull);
    }

    private void addTo(Set<String> required, ClassInfo source) {
        source.recordComponents().stream()
                .filter(isSum(source) ? field -> !isNullable(field) : this::isAlwaysThere)
                .map(RecordComponentInfo::name)
                .forEach(required::add);
        source.recordComponents().stream()
                .filter(field -> source.field(field.name()).hasAnnotation(JsonUnwrapped.class))
                .map(field -> index.getClassByName(field.type().name()))
                .forEach(part -> {
                    required.addAll(named(part));
                    addTo(required, part);
                });
    }

    private static List<String> named(ClassInfo source) {
        AnnotationInstance schema = source.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("requiredProperties") == null
                ? List.of()
                : List.of(schema.value("requiredProperties").asStringArray());
    }

    private static boolean isSum(ClassInfo source) {
        return source.recordComponents().stream()
                .allMatch(field -> field.type().name().toString().equals(MONEY));
    }

    private boolean isAlwaysThere(RecordComponentInfo field) {
        if (field.type().kind() == Type.Kind.PRIMITIVE || field.hasAnnotation(Present.class)) {
            return true;
        }
        ClassInfo known = index.getClassByName(field.type().name());
        boolean isNeverAbsent = NEVER_ABSENT.contains(field.name())
                || COLLECTIONS.contains(field.type().name().toString())
                || known != null && known.isEnum();
        return isNeverAbsent && !isNullable(field);
    }

    private static boolean isNullable(RecordComponentInfo field) {
        AnnotationInstance schema = field.declaringClass().field(field.name()).annotation(SCHEMA);
        return schema != null
                && schema.value("nullable") != null
                && schema.value("nullable").asBoolean();
    }

    /** What has no value is left out of answers, never null. */
    private static void leaveOutNull(Schema field) {
        if (field.getType() != null && field.getType().contains(SchemaType.NULL)) {
            field.setType(field.getType().stream()
                    .filter(type -> type != SchemaType.NULL)
                    .toList());
        }
        List<Schema> choices = field.getAnyOf() == null ? List.of() : field.getAnyOf();
        List<Schema> values =
                choices.stream().filter(each -> each.getRef() != null).toList();
        if (choices.size() == 2 && values.size() == 1) {
            field.setAnyOf(null);
            field.setRef(values.getFirst().getRef());
        }
    }
}
