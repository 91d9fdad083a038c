package dev.comptoir.platform.json;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/** Where in a body a constraint is broken, as a JSON Pointer (RFC 6901). */
public final class FieldPointer {

    private FieldPointer() {}

    /** {@code place.request.lines[0].quantity} is {@code /lines/0/quantity} to the client, who knows no method and no parameter. */
    public static String of(Path path) {
        StringBuilder pointer = new StringBuilder();
        path.forEach(step -> append(pointer, step));
        return pointer.toString();
    }

    /** What stands in a list or a map has its place there, and a name only as a field of something. */
    private static void append(StringBuilder pointer, Path.Node step) {
        if (step.isInIterable()) {
            append(pointer, step.getIndex() == null ? step.getKey() : step.getIndex());
        }
        if (step.getKind() == ElementKind.PROPERTY) {
            append(pointer, step.getName());
        }
    }

    private static void append(StringBuilder pointer, Object token) {
        pointer.append('/').append(String.valueOf(token).replace("~", "~0").replace("/", "~1"));
    }
}
