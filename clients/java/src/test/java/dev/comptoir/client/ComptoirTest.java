package dev.comptoir.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.comptoir.client.model.OrderSummary;
import dev.comptoir.client.model.Refund;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComptoirTest {

    private static final String REFUNDS = "/v1/orders/{orderId}/refunds";
    private static final String KEY = "Idempotency-Key";

    private final ApiServer api = new ApiServer();

    ComptoirTest() throws IOException {}

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void path_query_key_and_body_go_where_they_belong() {
        api.answers(200, "{\"id\":\"p\"}").answers(200, "{\"items\":[]}");
        Comptoir comptoir = api.client().build();

        comptoir.patch("/v1/products/{id}", "a/b c")
                .ifMatch(3)
                .body(Map.of("name", "Bag"))
                .json();
        comptoir.get("/v1/inventory/availability").query("sku", "A", "B&C").json();

        ApiServer.Received change = api.received.get(0);
        assertThat(change.target()).isEqualTo("/v1/products/a%2Fb%20c");
        assertThat(change.header("If-Match")).isEqualTo("\"3\"");
        assertThat(change.header("Authorization")).isEqualTo("Bearer sk_test");
        assertThat(change.header("Content-Type")).isEqualTo("application/merge-patch+json");
        assertThat(change.body()).isEqualTo("{\"name\":\"Bag\"}");
        assertThat(api.received.get(1).target()).isEqualTo("/v1/inventory/availability?sku=A&sku=B%26C");
        assertThat(api.received.get(1).header(KEY)).isNull();
    }

    @Test
    void a_missing_part_of_the_path_is_said_before_anything_is_sent() {
        Comptoir comptoir = api.client().build();
        assertThatThrownBy(() -> comptoir.get("/v1/carts/{id}"))
                .hasMessage("id is missing: it is part of /v1/carts/{id}.");
        assertThatThrownBy(() -> comptoir.get("/v1/carts/{id}", "a", "b"))
                .hasMessage("/v1/carts/{id} has room for 1 values only.");
        assertThat(api.received).isEmpty();
    }

    @Test
    void a_refusal_is_a_typed_problem() {
        api.answers(400, """
                {"status":400,"code":"invalid-request","detail":"Mend the fields.","traceId":"abc",
                 "errors":[{"pointer":"/items/0/quantity","code":"too-small","detail":"At least 1."}]}""");

        ComptoirProblem problem = refused(
                () -> api.client().build().post("/v1/carts").body(Map.of()).json());

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo("invalid-request");
        assertThat(problem).hasMessage("Mend the fields.");
        assertThat(problem.traceId()).contains("abc");
        assertThat(problem.fields()).containsExactly(new FieldProblem("/items/0/quantity", "too-small", "At least 1."));
        assertThat(api.received).hasSize(1);
    }

    @Test
    void what_a_proxy_on_the_way_wrote_is_a_problem_too() {
        api.answers(404, "<html>no</html>");
        ComptoirProblem problem =
                refused(() -> api.client().build().get("/v1/orders").json());
        assertThat(problem.code()).isEqualTo("unknown");
        assertThat(problem).hasMessage("The API answered 404.");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void a_write_is_sent_again_with_the_same_key(int status) {
        api.answers(status, "{}").answers(status, "{}").answers(201, "{\"state\":\"SUCCEEDED\"}");

        Refund refund = api.client()
                .build()
                .post(REFUNDS, "o")
                .body(Map.of("full", true))
                .as(Refund.class);

        assertThat(refund.state()).isEqualTo("SUCCEEDED");
        assertThat(api.received).hasSize(3).extracting(ApiServer.Received::body).containsOnly("{\"full\":true}");
        assertThat(api.received.get(0).header(KEY)).matches("[0-9a-f-]{36}");
        assertThat(api.received)
                .extracting(each -> each.header(KEY))
                .containsOnly(api.received.get(0).header(KEY));
    }

    @Test
    void a_broken_connection_is_tried_again_and_two_calls_have_two_keys() {
        api.breaks().answers(201, "{}").answers(201, "{}");
        Comptoir comptoir = api.client().build();

        comptoir.put("/v1/carts/{id}/remark", "c").body(Map.of()).json();
        comptoir.put("/v1/carts/{id}/remark", "c").body(Map.of()).json();

        List<String> keys = api.received.stream().map(each -> each.header(KEY)).toList();
        assertThat(keys).hasSize(3);
        assertThat(keys.get(1)).isEqualTo(keys.get(0));
        assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
    }

    @Test
    void an_answer_that_stops_in_the_middle_is_asked_for_again() {
        api.stalls().answers(201, "{\"state\":\"SUCCEEDED\"}");
        Refund refund = api.client()
                .build()
                .post(REFUNDS, "o")
                .timeout(Duration.ofMillis(1500))
                .body(Map.of("full", true))
                .as(Refund.class);
        assertThat(refund.state()).isEqualTo("SUCCEEDED");
        assertThat(api.received)
                .extracting(each -> each.header(KEY))
                .containsOnly(api.received.get(0).header(KEY));
    }

    @Test
    void a_key_of_the_caller_is_kept() {
        api.answers(503, "{}").answers(201, "{}");
        api.client()
                .build()
                .post(REFUNDS, "o")
                .idempotencyKey("refund-17")
                .body(Map.of("full", true))
                .json();
        assertThat(api.received).extracting(each -> each.header(KEY)).containsExactly("refund-17", "refund-17");
    }

    @Test
    void what_retry_after_says_is_waited_for_as_seconds_and_as_a_date() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);
        api.answers(429, "{}", "Retry-After", "7")
                .answers(503, "{}", "Retry-After", "Sun, 29 Nov 2026 12:00:20 GMT")
                .answers(200, "{}");
        api.client().clock(clock).build().get("/v1/orders").json();
        assertThat(api.pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(20));
    }

    @Test
    void a_pause_longer_than_allowed_is_thrown_not_waited_for() {
        api.answers(503, "{\"code\":\"down\"}", "Retry-After", "3600");
        ComptoirProblem problem =
                refused(() -> api.client().build().get("/v1/orders").json());
        assertThat(problem.retryAfter()).contains(Duration.ofHours(1));
        assertThat(api.received).hasSize(1);
    }

    @Test
    void without_retry_after_the_pauses_grow() {
        api.answers(503, "{}").answers(503, "{}").answers(503, "{}").answers(503, "{}");
        refused(() -> api.client().build().get("/v1/orders").json());
        assertThat(api.received).hasSize(4);
        for (int n = 0; n < 3; n++) {
            assertThat(api.pauses.get(n)).isBetween(Duration.ofMillis(125L << n), Duration.ofMillis(250L << n));
        }
    }

    @Test
    void a_request_that_meets_itself_still_running_waits_for_its_answer() {
        api.breaks().answers(409, "{\"code\":\"idempotency-key-in-progress\"}").answers(201, "{\"id\":\"r\"}");
        assertThat(api.client()
                        .build()
                        .post(REFUNDS, "o")
                        .body(Map.of())
                        .json()
                        .get("id")
                        .asText())
                .isEqualTo("r");
    }

    @ParameterizedTest
    @CsvSource({"409, insufficient-stock", "412, stale-version", "422, idempotency-key-reused", "500, internal"})
    void other_refusals_are_not_sent_again(int status, String code) {
        api.answers(status, "{\"code\":\"" + code + "\"}");
        ComptoirProblem problem = refused(
                () -> api.client().build().post("/v1/carts/{id}/checkout", "c").json());
        assertThat(problem.code()).isEqualTo(code);
        assertThat(api.received).hasSize(1);
    }

    @Test
    void a_post_that_may_have_another_effect_is_only_sent_again_when_it_surely_had_none() {
        api.answers(429, "{}").answers(503, "{\"code\":\"unsure\"}").breaks();
        Comptoir comptoir = api.client().build();
        assertThat(refused(() -> comptoir.post("/v1/quotes/{id}/sendings", "q").json())
                        .code())
                .isEqualTo("unsure");
        assertThatThrownBy(() -> comptoir.post("/v1/quotes/{id}/sendings", "q").json())
                .isInstanceOf(ComptoirUnreachable.class);
        assertThat(api.received).hasSize(3);
    }

    @Test
    void a_list_is_a_page_or_all_items_of_all_pages_asked_for_when_needed() {
        api.answers(
                        200,
                        "{\"items\":[{\"orderNumber\":\"1\"},{\"orderNumber\":\"2\"}],\"nextCursor\":\"c 1\",\"total\":3}")
                .answers(200, "{\"items\":[{\"orderNumber\":\"3\"}]}")
                .answers(200, "{\"items\":[{\"orderNumber\":\"1\"}],\"nextCursor\":\"c 1\",\"total\":3}");
        Comptoir comptoir = api.client().build();

        assertThat(comptoir.get("/v1/orders")
                        .query("limit", 2)
                        .items(OrderSummary.class)
                        .map(OrderSummary::orderNumber))
                .containsExactly("1", "2", "3");
        assertThat(api.received.get(1).target()).isEqualTo("/v1/orders?limit=2&cursor=c%201");
        Page<OrderSummary> page =
                comptoir.get("/v1/orders").query("count", true).page(OrderSummary.class);
        assertThat(page.total()).contains(3L);
        assertThat(page.next()).contains("c 1");
        assertThat(api.received).hasSize(3);
    }

    @Test
    void an_answer_without_content_is_null_and_a_file_is_its_bytes() {
        api.answers(204, "").answers(200, "%PDF");
        Comptoir comptoir = api.client().build();
        assertThat(comptoir.delete("/v1/tax-rates/{id}", "t").ifMatch(1).as(Refund.class))
                .isNull();
        assertThat(comptoir.get("/v1/invoices/{id}/pdf", "i").bytes())
                .asString()
                .isEqualTo("%PDF");
    }

    private static ComptoirProblem refused(ThrowingCallable call) {
        return catchThrowableOfType(ComptoirProblem.class, call);
    }
}
