package dev.comptoir.gateway.staff.domain;

import dev.comptoir.gateway.apikey.domain.Bearer;
import java.util.Set;

/**
 * A person of the staff.
 *
 * @param id begins with a word that no key's id begins with
 */
public record StaffMember(String id, String name, Set<String> scopes) implements Bearer {

    private static final String PREFIX = "staff:";
    private static final int LONGEST_NAME = 100;

    // What could turn a line of a history around or end it.
    private static final String UNPRINTABLE = "[\\u0000-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069]";

    /** @param name an address or a name; the subject stands in for one that is blank */
    public static StaffMember of(String subject, String name, Set<String> scopes) {
        String printable = name.replaceAll(UNPRINTABLE, "").strip();
        String shown = printable.isEmpty() ? subject : printable;
        return new StaffMember(PREFIX + subject, shown.substring(0, Math.min(LONGEST_NAME, shown.length())), scopes);
    }

    /** Whether this is the id of a person and not of a key. */
    public static boolean isId(String id) {
        return id.startsWith(PREFIX);
    }

    @Override
    public String kindWord() {
        return "staff";
    }

    @Override
    public boolean isPublishable() {
        return false;
    }

    @Override
    public boolean isTest() {
        return false;
    }

    @Override
    public Set<String> allowedOrigins() {
        return Set.of();
    }
}
