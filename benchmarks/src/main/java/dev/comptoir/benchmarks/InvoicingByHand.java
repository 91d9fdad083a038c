package dev.comptoir.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The invoicing settings as a measurement needs them: by hand, without mails, and with a seller where the store names none. Closed,
 * or when the program is stopped, they are what they were.
 */
final class InvoicingByHand implements AutoCloseable {

    private static final String SETTINGS = "/v1/settings/invoicing";

    private static final String SELLER = """
            {"legalName":"Bench SARL","vatNumber":"FR32123456789","registrationNumber":"123456789",
             "footer":"SARL au capital de 10 000 €","email":"bench@example.com",
             "address":{"line1":"3 rue du Banc","postalCode":"75002","city":"Paris","country":"FR"}}""";

    private final Api merchant;
    private final ObjectNode before;
    private final AtomicBoolean isRestored = new AtomicBoolean();
    private final Thread whenStopped = new Thread(this::restore);

    private InvoicingByHand(Api merchant, ObjectNode before) {
        this.merchant = merchant;
        this.before = before;
    }

    static InvoicingByHand set(Api merchant) {
        ObjectNode before = merchant.get(SETTINGS).deepCopy();
        InvoicingByHand settings = new InvoicingByHand(merchant, before);
        Runtime.getRuntime().addShutdownHook(settings.whenStopped);
        ObjectNode wanted = before.deepCopy();
        wanted.put("mode", "MANUAL").put("emailCustomer", false);
        if (!isReady(merchant)) {
            wanted.set("seller", Api.json(SELLER));
        }
        settings.save(wanted);
        if (!isReady(merchant)) {
            throw new BenchFailure("GET " + SETTINGS + "/readiness still misses something");
        }
        return settings;
    }

    private static boolean isReady(Api merchant) {
        return merchant.get(SETTINGS + "/readiness").get("electronicInvoices").asBoolean();
    }

    private void save(JsonNode settings) {
        ObjectNode body = settings.deepCopy();
        body.remove("version");
        String version = merchant.get(SETTINGS).get("version").asText();
        merchant.put(SETTINGS, body.toString(), "\"" + version + "\"");
    }

    private void restore() {
        if (isRestored.compareAndSet(false, true)) {
            save(before);
        }
    }

    @Override
    public void close() {
        restore();
        Runtime.getRuntime().removeShutdownHook(whenStopped);
    }
}
