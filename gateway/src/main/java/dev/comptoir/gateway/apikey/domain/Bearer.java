package dev.comptoir.gateway.apikey.domain;

import java.util.Locale;
import java.util.Set;

/** Whoever a request speaks for: an API key, or a person of the staff. */
public interface Bearer {

    /** What requests are counted by; stable. */
    String id();

    /** Who histories say it was. */
    String name();

    Set<String> scopes();

    /** What internal tokens call its kind. */
    String kindWord();

    /** Whether it lies open in every shopper's browser. */
    boolean isPublishable();

    /** Whether it reaches the sandbox only. */
    boolean isTest();

    /** Empty when pages of any may use it. */
    Set<String> allowedOrigins();

    /** Whether a page of this origin may use it, in which it has no say itself when it names none. */
    default boolean allowsOrigin(String origin) {
        return allowedOrigins().isEmpty() || allowedOrigins().contains(origin.toLowerCase(Locale.ROOT));
    }
}
