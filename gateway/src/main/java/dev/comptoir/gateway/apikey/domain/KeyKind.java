package dev.comptoir.gateway.apikey.domain;

import java.util.Optional;

/** Whom a key is for: a merchant's own programs, or the browsers of a storefront. */
public enum KeyKind {
    SECRET("sk"),
    PUBLISHABLE("pk");

    private final String prefix;

    KeyKind(String prefix) {
        this.prefix = prefix;
    }

    /** How the text of such a key begins. */
    public String prefix() {
        return prefix;
    }

    static Optional<KeyKind> of(String prefix) {
        return switch (prefix) {
            case "sk" -> Optional.of(SECRET);
            case "pk" -> Optional.of(PUBLISHABLE);
            default -> Optional.empty();
        };
    }
}
