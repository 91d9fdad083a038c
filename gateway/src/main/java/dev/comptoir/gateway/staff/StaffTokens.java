package dev.comptoir.gateway.staff;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.comptoir.gateway.staff.domain.StaffMember;
import dev.comptoir.json.Json;
import dev.comptoir.platform.time.MachineTime;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;

/** Finds the person behind an access token of the staff's identity provider, and what their roles let them do. */
// At the start, so that a wrong setting stops the program and not its first request.
@Startup
@ApplicationScoped
public class StaffTokens {

    private static final int MOST_REMEMBERED = 1_000;
    private static final int LONGEST_SUBJECT = 255;

    private final Optional<StaffSettings> provider;
    private final Optional<TokenCheck> check;
    private final ProviderKeys keys;
    private final Clock clock;
    // A signature costs more to check than all the rest. Good tokens only, and only while the keys are the same.
    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private final Cache<String, Verified> latest =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    private record Verified(StaffMember member, KeySet by, Instant end) {}

    StaffTokens(StaffConfig config, ProviderKeys keys, @MachineTime Clock clock) {
        this.provider = StaffSettings.of(config);
        this.check = provider.map(settings -> new TokenCheck(settings.issuer(), settings.audience()));
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether this could be an access token, and such are accepted at all. */
    public boolean mayBe(String token) {
        return provider.isPresent() && token.startsWith("eyJ") && token.indexOf('.') > 0;
    }

    /** Fails with {@link StaffRefused} when the token lets nobody in, or cannot be checked now. */
    public Uni<StaffMember> member(String token) {
        StaffSettings settings = provider.orElseThrow();
        return keys.current(settings)
                .chain(current -> verify(token, current)
                        .map(found -> Uni.createFrom().item(found))
                        .orElseGet(() -> keys.after(current, settings)
                                .map(fresh -> verify(token, fresh).orElseThrow(TokenCheck::unknownKey))));
    }

    /** Whether a person who was let in may still do this: until the token they came with last expires. */
    public boolean isAllowed(String id, String scope) {
        Verified last = latest.getIfPresent(id);
        return last != null
                && clock.instant().isBefore(last.end)
                && last.member.scopes().contains(scope);
    }

    /** Empty when its key is not among these. */
    private Optional<StaffMember> verify(String token, KeySet by) {
        Instant now = clock.instant();
        Verified known = verified.getIfPresent(token);
        if (known == null || known.by != by || !now.isBefore(known.end)) {
            try {
                known = read(check.orElseThrow().claims(token, by.keys(), now), by);
            } catch (TokenCheck.UnknownKey _) {
                return Optional.empty();
            }
            verified.put(token, known);
        }
        latest.put(known.member.id(), known);
        return Optional.of(known.member);
    }

    private Verified read(JwtClaims good, KeySet by) {
        JsonNode claims = Json.read(good.getRawJson(), JsonNode.class);
        String subject = claims.path("sub").asText();
        if (subject.length() > LONGEST_SUBJECT || subject.chars().anyMatch(Character::isISOControl)) {
            throw StaffRefused.notAccepted("its sub is not up to " + LONGEST_SUBJECT + " printable characters");
        }
        StaffSettings settings = provider.orElseThrow();
        Set<String> scopes = settings.roles().scopes(roles(claims.at(settings.rolesClaim())));
        if (scopes.isEmpty()) {
            throw StaffRefused.withoutRole();
        }
        Instant end = TokenCheck.end(claims.path("exp").asLong());
        return new Verified(StaffMember.of(subject, name(claims), scopes), by, end);
    }

    /** A list, or one text with spaces between, as the scopes of OAuth are. */
    private static List<String> roles(JsonNode claim) {
        return claim.isArray()
                ? claim.valueStream().map(JsonNode::asText).toList()
                : Arrays.asList(claim.asText().split(" "));
    }

    /** Who histories say it was: the address, if it is not one that nobody has confirmed, or the name at the provider. */
    private static String name(JsonNode claims) {
        boolean isConfirmed = claims.path("email_verified").asBoolean(true);
        return Stream.of(isConfirmed ? "email" : "", "preferred_username", "upn", "name")
                .map(claim -> claims.path(claim).asText(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
