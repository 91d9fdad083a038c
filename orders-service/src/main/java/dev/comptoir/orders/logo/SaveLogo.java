package dev.comptoir.orders.logo;

import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;

/** Makes a picture the logo of what is printed from now on; the same picture again changes nothing. */
@ApplicationScoped
class SaveLogo {

    private final SqlTransactions transactions;
    private final LogoStore logos;
    private final LogoWorker worker;
    private final Clock clock;

    SaveLogo(SqlTransactions transactions, LogoStore logos, LogoWorker worker, Clock clock) {
        this.transactions = transactions;
        this.logos = logos;
        this.worker = worker;
        this.clock = clock;
    }

    Uni<Logo> handle(byte[] upload, String ifMatch) {
        return worker.prepare(upload)
                .chain(picture -> transactions.run(tx -> logos.lock(tx)
                        .invoke(current -> current.check(ifMatch))
                        .chain(current -> save(tx, current, picture))));
    }

    private Uni<Logo> save(SqlTx tx, Logo current, LogoPicture picture) {
        if (current.isThere() && Arrays.equals(current.content(), picture.content())) {
            return Uni.createFrom().item(current);
        }
        Logo next = picture.logo(current.version() + 1, clock.instant());
        return logos.add(tx, next).replaceWith(next);
    }
}
