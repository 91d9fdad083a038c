package dev.comptoir.orders.erasure;

import dev.comptoir.orders.customer.domain.EmailKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows all that the suite knows of a person, and records that somebody has asked. */
@ApplicationScoped
class ExportCustomer {

    private final SqlTransactions transactions;
    private final CustomerErasureStore people;
    private final KnownDataStore known;
    private final PersonalDataClients others;
    private final Clock clock;

    ExportCustomer(
            SqlTransactions transactions,
            CustomerErasureStore people,
            KnownDataStore known,
            PersonalDataClients others,
            Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.known = known;
        this.others = others;
        this.clock = clock;
    }

    Uni<CustomerDataExport> handle(ExportCustomerDataRequest request, String actor) {
        String email = EmailKey.of(request.email());
        return people.person(email, request.email())
                .chain(person ->
                        others.find(person).chain(found -> transactions.run(tx -> export(tx, person, actor, found))));
    }

    private Uni<CustomerDataExport> export(
            SqlTx tx, Person person, String actor, Map<String, Map<String, List<Map<String, Object>>>> found) {
        return known.find(tx, person)
                .map(own -> new CustomerDataExport(
                        Ids.next(), person.email(), actor, clock.instant(), together(own, found)))
                .call(export -> people.addExport(tx, export));
    }

    private static Map<String, Map<String, List<Map<String, Object>>>> together(
            Map<String, List<Map<String, Object>>> own, Map<String, Map<String, List<Map<String, Object>>>> found) {
        Map<String, Map<String, List<Map<String, Object>>>> all = new LinkedHashMap<>();
        all.put("orders", own);
        all.putAll(found);
        return all;
    }
}
