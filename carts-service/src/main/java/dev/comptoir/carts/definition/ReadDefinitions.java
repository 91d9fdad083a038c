package dev.comptoir.carts.definition;

import dev.comptoir.carts.definition.domain.SignedPrice;
import dev.comptoir.carts.signingkey.SigningKeyStore;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Checks the definitions that come with items; one look at the keys when there are any, none otherwise. */
@ApplicationScoped
public class ReadDefinitions {

    private final SqlPool reads;
    private final SigningKeyStore keys;
    private final Clock clock;

    ReadDefinitions(SqlPool reads, SigningKeyStore keys, Clock clock) {
        this.reads = reads;
        this.keys = keys;
        this.clock = clock;
    }

    /** What those of the items cost that have a definition, by their place. */
    public Uni<Map<Integer, SignedPrice>> of(List<OfferedItem> items) {
        Map<Integer, DefinitionToken> tokens = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            OfferedItem item = items.get(i);
            if (item.isDefined()) {
                tokens.put(i, item.token());
            }
        }
        Set<UUID> ids = tokens.values().stream().map(DefinitionToken::keyId).collect(Collectors.toSet());
        return keys.secrets(reads, ids).map(secrets -> priced(items, tokens, secrets));
    }

    private Map<Integer, SignedPrice> priced(
            List<OfferedItem> items, Map<Integer, DefinitionToken> tokens, Map<UUID, String> secrets) {
        Map<Integer, SignedPrice> prices = new TreeMap<>();
        tokens.forEach((place, token) ->
                prices.put(place, items.get(place).price(token, secrets.get(token.keyId()), clock.instant())));
        return prices;
    }
}
