package dev.comptoir.carts;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.comptoir.contracts.calls.PageCheckAnswerV1;
import dev.comptoir.contracts.calls.PageCheckAnswerV1.PageCheckResultV1;
import dev.comptoir.contracts.calls.PageCheckRequestV1;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Money;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Another program: compares with pages as catalog-service does; a page that no test has written is away. */
public final class CatalogStandIn {

    /** What pages ask for, by their address. */
    public static final Map<String, Money> PAGES = new ConcurrentHashMap<>();

    /** The addresses that were asked about, in their order. */
    public static final List<String> ASKED = new java.util.concurrent.CopyOnWriteArrayList<>();

    private CatalogStandIn() {}

    static void check(HttpExchange exchange) throws IOException {
        JsonNode body = Json.MAPPER.readTree(exchange.getRequestBody());
        PageCheckRequestV1 request = Json.MAPPER.treeToValue(body, PageCheckRequestV1.class);
        List<PageCheckResultV1> results = new ArrayList<>();
        request.items().forEach(item -> {
            ASKED.add(item.url());
            Money page = PAGES.get(item.url());
            String result = page == null
                    ? PageCheckAnswerV1.PAGE_AWAY
                    : page.equals(item.unitPrice()) ? PageCheckAnswerV1.SAME : "PRICE_DIFFERS";
            results.add(new PageCheckResultV1(item.sku(), result, page));
        });
        byte[] answer = Json.bytes(new PageCheckAnswerV1(results));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
