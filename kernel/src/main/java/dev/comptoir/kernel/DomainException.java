package dev.comptoir.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal that a caller can understand and act on: every rule that says no throws one of these. Made by {@link
 * Kind#refusal}; a feature gathers its own as static methods of one {@code *Problem} class.
 */
public class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final Kind kind;
    private final transient Map<String, Object> details;
    private final transient List<FieldError> errors;

    /**
     * @param code stable kebab-case word a program can branch on; never renamed
     * @param kind decides the HTTP status
     * @param message one sentence a person can act on
     */
    public DomainException(String code, Kind kind, String message) {
        this(code, kind, message, Map.of(), List.of());
    }

    public DomainException(String code, Kind kind, String message, Map<String, ?> details) {
        this(code, kind, message, details, List.of());
    }

    public DomainException(String code, Kind kind, String message, Map<String, ?> details, List<FieldError> errors) {
        // Refusals are ordinary answers: no stack trace is collected for them.
        super(message, null, false, false);
        this.code = code;
        this.kind = kind;
        this.details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        this.errors = List.copyOf(errors);
    }

    /** The same refusal with one more fact for the problem body, such as the amount that is left. */
    public DomainException with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new DomainException(code, kind, getMessage(), more, errors);
    }

    /** The same refusal, pointing at the field that is to blame (JSON Pointer, RFC 6901). */
    public DomainException at(String pointer) {
        return new DomainException(
                code, kind, getMessage(), details, List.of(new FieldError(pointer, code, getMessage())));
    }

    public String code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    /** Facts that go into the problem body beside the message, such as the amount that is left. */
    public Map<String, Object> details() {
        return details;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
