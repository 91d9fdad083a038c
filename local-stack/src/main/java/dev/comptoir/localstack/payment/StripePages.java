package dev.comptoir.localstack.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Locale;

/** The page a buyer pays on, in place of Stripe's own: a form for a test card. */
final class StripePages {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Test payment</title>
            <style>body{font:16px/1.5 Helvetica,Arial,sans-serif;max-width:440px;margin:40px auto;padding:0 16px}
            input,button{font:inherit;width:100%%;padding:10px;box-sizing:border-box;margin:4px 0 12px}
            .note{background:#fff4d6;padding:10px;border-radius:6px}.error{color:#b00020}</style></head>
            <body><p class="note">Test payment provider: no money moves.</p>
            <h1>%s</h1><p>%s</p><p class="error" role="alert">%s</p>
            %s
            <p><a href="%s">Back to the shop</a></p></body></html>""";

    private static final String FORM = """
            <form method="post"><label>Card number<input name="card" value="4242 4242 4242 4242" autocomplete="off"></label>
            <button>Pay</button></form>
            <p>4242 4242 4242 4242 pays, 4000 0000 0000 0002 is declined, 4000 0000 0000 9995 has no money, 4000 0000 0000 0259
            is disputed, refunds to 4000 0000 0000 7726 wait, refunds to 4000 0000 0000 5126 fail later.</p>""";

    private final StripeAccount account;

    StripePages(StripeAccount account) {
        this.account = account;
    }

    void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String id = exchange.getRequestURI().getPath().substring("/pay/".length());
            try {
                if (exchange.getRequestMethod().equals("POST")) {
                    pay(exchange, id);
                } else {
                    show(exchange, id, "");
                }
            } catch (StripeRefusal refusal) {
                send(exchange, refusal.status(), PAGE.formatted("Test payment", "", escaped(refusal), "", "/"));
            }
        }
    }

    private void pay(HttpExchange exchange, String id) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        TestCard card = TestCard.of(StripeForm.parse(body).text("card")).orElse(TestCard.DECLINED);
        ObjectNode session = account.payCheckout(id, card);
        if (session.get("status").asText().equals("complete")) {
            exchange.getResponseHeaders()
                    .set("Location", session.get("success_url").asText());
            exchange.sendResponseHeaders(303, -1);
        } else {
            show(exchange, id, "The card was declined.");
        }
    }

    private void show(HttpExchange exchange, String id, String error) throws IOException {
        ObjectNode session = account.get("checkout.session", id);
        boolean isOpen = session.get("status").asText().equals("open");
        String page = PAGE.formatted(
                escaped(session.get("description").asText()),
                amount(session),
                isOpen ? error : "This page has been used or has expired.",
                isOpen ? FORM : "",
                escaped(session.get(isOpen ? "cancel_url" : "success_url").asText()));
        send(exchange, 200, page);
    }

    private static String amount(ObjectNode session) {
        String code = session.get("currency").asText().toUpperCase(Locale.ROOT);
        int decimals = Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
        return BigDecimal.valueOf(session.get("amount_total").asLong(), decimals) + " " + code;
    }

    private static void send(HttpExchange exchange, int status, String page) throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String escaped(StripeRefusal refusal) {
        return escaped(refusal.getMessage());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
