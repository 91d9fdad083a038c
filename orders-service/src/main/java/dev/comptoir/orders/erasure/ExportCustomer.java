package dev.comptoir.orders.erasure;

import dev.comptoir.contracts.calls.PersonalDataAnswerV1;
import dev.comptoir.orders.customer.domain.EmailKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Shows all that the suite knows of a person, and records that somebody has asked. */
@ApplicationScoped
class ExportCustomer {

    private static final String OWN = "orders";

    private final Vertx vertx;
    private final SqlTransactions transactions;
    private final CustomerErasureStore people;
    private final KnownDataStore known;
    private final PersonalDataClients others;
    private final Clock clock;

    ExportCustomer(
            Vertx vertx,
            SqlTransactions transactions,
            CustomerErasureStore people,
            KnownDataStore known,
            PersonalDataClients others,
            Clock clock) {
        this.vertx = vertx;
        this.transactions = transactions;
        this.people = people;
        this.known = known;
        this.others = others;
        this.clock = clock;
    }

    /** Whole: whoever gets the file reads it once. */
    Uni<PersonalDataFile> handle(ExportCustomerDataRequest request, String actor) {
        String email = EmailKey.of(request.email());
        CustomerDataExport export = new CustomerDataExport(Ids.next(), email, actor, clock.instant(), Map.of());
        return people.person(email, request.email())
                .chain(person -> PersonalDataFile.open(vertx)
                        .call(file -> fill(file, export, person)
                                .onFailure()
                                .call(file::discard)
                                .onCancellation()
                                .call(file::discard)));
    }

    private Uni<Void> fill(PersonalDataFile file, CustomerDataExport export, Person person) {
        return file.begin(export)
                .chain(() -> copy(file, OWN, after -> known.find(person, after)))
                .chain(() ->
                        Steps.each(others.names(), name -> copy(file, name, after -> others.find(name, person, after))))
                .chain(file::finish)
                .chain(() -> transactions.run(tx -> people.addExport(tx, export)));
    }

    /** Page by page: there may be more than memory holds. */
    private static Uni<Void> copy(
            PersonalDataFile file, String program, Function<String, Uni<PersonalDataAnswerV1>> pages) {
        AtomicReference<String> next = new AtomicReference<>();
        return Steps.untilShort(
                1,
                () -> pages.apply(next.get())
                        .call(page -> file.add(program, page.records()))
                        .invoke(page -> next.set(page.next()))
                        .map(page -> page.next() == null ? 0 : 1));
    }
}
