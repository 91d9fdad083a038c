package dev.comptoir.gateway.staff;

import com.fasterxml.jackson.core.JsonPointer;
import dev.comptoir.gateway.staff.domain.StaffRoles;
import java.net.URI;
import java.util.Optional;

/** What the operator said of the staff's identity provider, read once; whatever is wrong stops the program at its start. */
record StaffSettings(String issuer, URI discovery, String audience, StaffRoles roles, JsonPointer rolesClaim) {

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    /** Empty when there is no such provider. */
    static Optional<StaffSettings> of(StaffConfig config) {
        return config.issuer()
                .map(issuer -> new StaffSettings(
                        issuer,
                        discovery(issuer),
                        config.audience().orElseThrow(() -> missing("audience")),
                        roles(config.roles().orElseThrow(() -> missing("roles"))),
                        pointer(config.rolesClaim())));
    }

    /** A whole name may contain what a pointer would take for steps, such as https://shop.example/roles. */
    private static JsonPointer pointer(String claim) {
        return claim.startsWith("/")
                ? JsonPointer.compile(claim)
                : JsonPointer.empty().appendProperty(claim);
    }

    private static URI discovery(String issuer) {
        URI address = URI.create(issuer);
        boolean isHttp = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!isHttp || address.getHost() == null || address.getQuery() != null || address.getFragment() != null) {
            throw new IllegalStateException("gateway.staff.issuer must be an http or https address without a query");
        }
        return URI.create((issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + DISCOVERY);
    }

    private static StaffRoles roles(String text) {
        try {
            return StaffRoles.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("gateway.staff.roles cannot be read: " + e.getMessage(), e);
        }
    }

    private static IllegalStateException missing(String name) {
        return new IllegalStateException("gateway.staff." + name + " must be set beside gateway.staff.issuer");
    }
}
