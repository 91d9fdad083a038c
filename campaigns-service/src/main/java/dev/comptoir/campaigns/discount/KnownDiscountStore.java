package dev.comptoir.campaigns.discount;

import dev.comptoir.campaigns.discount.domain.KnownDiscount;
import dev.comptoir.contracts.shared.DiscountV1;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlRunner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Stores discounts as carts-service publishes them. */
@ApplicationScoped
class KnownDiscountStore {

    private static final String FIND = """
            select id, name, is_by_code, code, max_uses, is_offered, starts_on::text, ends_on::text
              from known_discounts where id = $1""";
    private static final String SAVE = """
            insert into known_discounts (id, version, name, is_by_code, code, max_uses, is_offered, starts_on, ends_on)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict (id) do update
               set version = excluded.version, name = excluded.name, is_by_code = excluded.is_by_code, code = excluded.code,
                   max_uses = excluded.max_uses, is_offered = excluded.is_offered, starts_on = excluded.starts_on,
                   ends_on = excluded.ends_on
             where known_discounts.version < excluded.version""";

    Uni<Optional<KnownDiscount>> find(SqlRunner runner, UUID id) {
        return runner.find(FIND, KnownDiscountStore::read, id);
    }

    /** An older version than the stored one changes nothing. */
    Uni<Void> save(SqlRunner runner, UUID id, long version, DiscountV1 discount, boolean isDeleted) {
        boolean isUsedUp = discount.maxUses() != null && discount.uses() >= discount.maxUses();
        return runner.execute(
                        SAVE,
                        id,
                        version,
                        discount.name(),
                        "CODE".equals(discount.application()),
                        Objects.requireNonNullElse(discount.code(), ""),
                        discount.maxUses(),
                        discount.active() && !isDeleted && !isUsedUp,
                        discount.startsOn(),
                        discount.endsOn())
                .replaceWithVoid();
    }

    private static KnownDiscount read(Columns c) {
        return new KnownDiscount(
                c.uuid(), c.text(), c.bool(), c.text(), c.integerOrNull(), c.bool(), day(c.text()), day(c.text()));
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
