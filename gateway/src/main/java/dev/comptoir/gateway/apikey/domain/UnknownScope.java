package dev.comptoir.gateway.apikey.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A key was asked for with a scope that does not exist. */
public final class UnknownScope extends DomainException {

    UnknownScope(Collection<String> unknown, List<String> known) {
        super(
                "unknown-scope",
                Kind.RULE_BROKEN,
                "There is no scope " + String.join(", ", unknown) + "; known says which there are.",
                Map.of("unknown", List.copyOf(unknown), "known", known));
    }
}
