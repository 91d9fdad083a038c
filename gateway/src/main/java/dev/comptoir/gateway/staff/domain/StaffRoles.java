package dev.comptoir.gateway.staff.domain;

import dev.comptoir.gateway.apikey.domain.Scopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What each role of the identity provider lets a person do here. */
public final class StaffRoles {

    private static final String ALL = "*";

    private final Map<String, Set<String>> scopes;

    private StaffRoles(Map<String, Set<String>> scopes) {
        this.scopes = Map.copyOf(scopes);
    }

    /** @param text such as {@code admin=*; support=orders:read,orders:refund} */
    public static StaffRoles parse(String text) {
        Map<String, Set<String>> scopes = new HashMap<>();
        for (String entry : text.split(";")) {
            if (!entry.isBlank()) {
                int end = entry.lastIndexOf('=');
                if (end < 1 || entry.substring(0, end).isBlank()) {
                    throw new IllegalArgumentException(
                            "'" + entry.strip() + "' is not written like support=orders:read");
                }
                scopes.put(entry.substring(0, end).strip(), scopes(entry.substring(end + 1)));
            }
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("it names no role");
        }
        return new StaffRoles(scopes);
    }

    private static Set<String> scopes(String list) {
        Set<String> scopes = new TreeSet<>();
        for (String each : list.split(",")) {
            String scope = each.strip();
            if (scope.equals(ALL)) {
                scopes.addAll(Scopes.ALL);
            } else if (Scopes.ALL.contains(scope)) {
                scopes.add(scope);
            } else {
                throw new IllegalArgumentException(
                        "there is no scope '" + scope + "', only " + String.join(", ", Scopes.ALL) + " and *");
            }
        }
        return scopes;
    }

    /** Everything that one of these roles allows; nothing for roles that are not named here. */
    public Set<String> scopes(Collection<String> roles) {
        Set<String> all = new TreeSet<>();
        roles.forEach(role -> all.addAll(scopes.getOrDefault(role, Set.of())));
        return all;
    }
}
