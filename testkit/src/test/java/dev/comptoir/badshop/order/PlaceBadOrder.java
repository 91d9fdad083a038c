package dev.comptoir.badshop.order;

import dev.comptoir.platform.transaction.SqlTransactions;

/** A use case that offers two things. */
public class PlaceBadOrder {

    private final SqlTransactions transactions;

    PlaceBadOrder(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    public String handle() {
        return transactions.run(() -> "placed");
    }

    public String alsoCancel() {
        return transactions.run(() -> "cancelled");
    }
}
