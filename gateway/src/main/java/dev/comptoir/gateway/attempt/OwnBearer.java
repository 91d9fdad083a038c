package dev.comptoir.gateway.attempt;

import dev.comptoir.gateway.apikey.domain.Bearer;
import java.util.Set;

/** The gateway itself, where nobody's request stands behind what it asks for. */
record OwnBearer(Set<String> scopes) implements Bearer {

    private static final String NAME = "gateway";

    @Override
    public String id() {
        return NAME;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String kindWord() {
        return NAME;
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
