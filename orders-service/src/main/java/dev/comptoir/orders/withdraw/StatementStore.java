package dev.comptoir.orders.withdraw;

import static dev.comptoir.platform.page.SortKey.instant;
import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.OrmTx;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores statements made without the link of an order, alike whether or not there is such an order. */
@ApplicationScoped
class StatementStore {

    private static final String ADD = """
            insert into withdrawal_statements (id, order_number, email, customer_name, goods, received_at)
            values ($1, $2, $3, $4, $5, $6)""";
    private static final String OPEN =
            "select " + Statement.COLUMNS + " from withdrawal_statements where handled_at is null order by id limit $1";
    private static final String CLAIM = """
            select cast(id as text), order_number from withdrawal_statements
             where id = $1 and handled_at is null for update skip locked""";
    private static final String MATCH = """
            select cast(id as text), order_number from orders
             where order_number = $1 and lower(customer_email) = lower($2) and deleted_at is null""";
    private static final String DONE =
            "update withdrawal_statements set handled_at = $2, withdrawal_id = $3 where id = $1";
    private static final String NO_ORDER = "update withdrawal_statements set handled_at = $2 where id = $1";
    private static final String STORE = "select " + StoreIdentity.COLUMNS + " from store_profile p";

    private final SqlPool reads;
    private final Pages pages;

    StatementStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    Uni<StoreIdentity> store() {
        return reads.only(STORE, StoreIdentity::read);
    }

    Uni<Void> add(SqlTx tx, Statement statement) {
        return tx.execute(
                        ADD,
                        statement.id(),
                        statement.orderNumber(),
                        statement.email(),
                        statement.customerName(),
                        statement.goods(),
                        statement.receivedAt())
                .replaceWithVoid();
    }

    Uni<List<Statement>> open(int most) {
        return reads.list(OPEN, Statement::read, most);
    }

    /** False when another worker has it. */
    Uni<Boolean> claim(OrmTx tx, UUID id) {
        return tx.fetch(CLAIM, id).map(rows -> !rows.isEmpty());
    }

    /** The order that both number and address name. */
    Uni<Optional<UUID>> match(OrmTx tx, Statement statement) {
        return tx.fetch(MATCH, statement.orderNumber(), statement.email())
                .map(rows -> rows.stream().findFirst().map(row -> UUID.fromString((String) row[0])));
    }

    Uni<Void> matched(OrmTx tx, UUID id, UUID withdrawalId, Instant at) {
        return tx.execute(DONE, id, at, withdrawalId).replaceWithVoid();
    }

    Uni<Void> unmatched(OrmTx tx, UUID id, Instant at) {
        return tx.execute(NO_ORDER, id, at).replaceWithVoid();
    }

    /** Newest first, those that became no withdrawal. */
    Uni<Page<Statement>> page(CatchUpRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("withdrawal-statements", Statement.COLUMNS, "withdrawal_statements")
                .where("withdrawal_id is null")
                .where("handled_at is not null");
        return pages.of(
                changes.onDescending(query, "updated_at", instant("received_at"), uuid("id")),
                request,
                Statement::read,
                each -> changes.position(each.updatedAt(), each.receivedAt(), each.id()));
    }
}
