package dev.comptoir.platform.idempotency;

/**
 * A statement that changes at most one row and, for a caller who sent a key, keeps the key and its first answer too: one
 * statement is one transaction, so there is both or neither.
 */
public final class IdempotentStatement {

    private final String plain;
    private final String keyed;

    private IdempotentStatement(String plain, String keyed) {
        this.plain = plain;
        this.keyed = keyed;
    }

    /**
     * @param effect an insert or update without a returning clause
     * @param parameters how many it has: {@code $1} to {@code $n}
     */
    public static IdempotentStatement of(String effect, int parameters) {
        return new IdempotentStatement(effect, """
                with changed as (%s returning 1)
                insert into idempotency_keys (caller, operation, key, fingerprint, answer)
                select $%d::text, $%d::text, $%d::text, $%d::bytea, $%d::bytea from changed""".formatted(
                        effect, parameters + 1, parameters + 2, parameters + 3, parameters + 4, parameters + 5));
    }

    /** Both forms count as many rows as the effect changed. */
    String sql(RequestKey key) {
        return key.isGiven() ? keyed : plain;
    }
}
