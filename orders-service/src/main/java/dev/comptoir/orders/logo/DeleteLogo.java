package dev.comptoir.orders.logo;

import dev.comptoir.orders.logo.domain.LogoProblem;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Takes the logo off what is printed from now on. */
@ApplicationScoped
class DeleteLogo {

    private final SqlTransactions transactions;
    private final LogoStore logos;
    private final Clock clock;

    DeleteLogo(SqlTransactions transactions, LogoStore logos, Clock clock) {
        this.transactions = transactions;
        this.logos = logos;
        this.clock = clock;
    }

    Uni<Void> handle(String ifMatch) {
        return transactions.run(tx -> logos.lock(tx)
                .invoke(current -> check(current, ifMatch))
                .chain(current -> logos.addNone(tx, current.version() + 1, clock.instant())));
    }

    private static void check(Logo current, String ifMatch) {
        if (!current.isThere()) {
            throw LogoProblem.notFound();
        }
        current.check(ifMatch);
    }
}
