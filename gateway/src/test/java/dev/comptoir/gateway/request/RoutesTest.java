package dev.comptoir.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    private static Optional<Route> route(String path) {
        return RequestPath.parse(path).flatMap(Routes::of);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/abandoned-carts/1/emails, CAMPAIGNS",
        "/v1/abandoned-carts/1, CARTS",
        "/v1/recovery-campaigns, CAMPAIGNS",
        "/v1/recovery-email-templates/default, CAMPAIGNS",
        "/v1/settings/recovery/sending, CAMPAIGNS",
        "/v1/email-suppressions/import, CAMPAIGNS",
        "/v1/email-feedback, CAMPAIGNS",
        "/v1/email-consents, CAMPAIGNS",
        "/v1/settings/recovery, CAMPAIGNS",
        "/v1/unsubscribe/t, CAMPAIGNS",
        "/v1/product-imports, CATALOG",
        "/v1/settings/invoicing/logo, ORDERS",
        "/v1/order-imports, ORDERS",
        "/v1/order-imports/1/failed-rows, ORDERS",
        "/v1/order-status/t, ORDERS",
        "/v1/order-status/t/returns, ORDERS",
        "/v1/order-status/t/payment-sessions, ORDERS",
        "/v1/payment-provider-events/stripe, ORDERS",
        "/v1/payment-provider-events/generic, ORDERS",
        "/v1/quote-offers/t/pdf, ORDERS",
        "/v1/customer-exports, ORDERS",
        "/v1/customer-data-exports, ORDERS",
        "/v1/invoice-exports/1/file, ORDERS",
        "/v1/withdraw, ORDERS",
        "/v1/withdrawals, ORDERS",
        "/v1/returns/1, ORDERS",
        "/v1/settings/returns, ORDERS",
        "/v1/settings/withdrawals, ORDERS",
        "/v1/settings/guarantees, ORDERS",
        "/v1/accounting-archives, ORDERS",
        "/v1/accounting-archives/2026-11, ORDERS",
        "/v1/uploads/1, FILES",
        "/v1/settings/files, FILES",
        "/v1/images, FILES",
        "/v1/orders/, ORDERS",
        "/v1/webhook-deliveries, GATEWAY",
        "/v1/webhook-replays, GATEWAY",
        "/v1/events, GATEWAY",
        "/v1/test-clock, GATEWAY",
        "/q/metrics, GATEWAY"
    })
    void each_path_has_its_service(String path, Service service) {
        assertThat(route(path)).map(Route::service).contains(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health",
                "/q/metrics/x",
                "/v1/internal",
                "/v1/internal/placements",
                "/v1/%69nternal/placements",
                "/v1/orders/../internal",
                "/v1/orders/%2e%2E/internal",
                "/v1/orders/..%2finternal",
                "/v1/orders/%2e%2e%5cinternal",
                "/v1/orders//1",
                "/v1//internal",
                "//v1/orders",
                "/v2/orders",
                "/v1",
                "v1/orders",
                "/v1/orders/%0d%0a",
                "/v1/orders/%"
            })
    void nothing_leads_inside(String path) {
        assertThat(route(path)).isEmpty();
    }

    @Test
    void a_slash_inside_a_value_is_part_of_it() {
        assertThat(route("/v1/inventory/items/AB%2F12")).isPresent();
        assertThat(route("/v1/inventory/items/A.B+C~1")).isPresent();
    }

    @Test
    void links_from_mails_are_public_and_nothing_else_is() {
        assertThat(route("/v1/downloads/t")).map(Route::isPublic).contains(true);
        assertThat(route("/v1/recover/t")).map(Route::isPublic).contains(true);
        assertThat(route("/v1/cart-links/t")).map(Route::isPublic).contains(true);
        assertThat(route("/v1/payment-provider-events/stripe"))
                .map(Route::isPublic)
                .contains(true);
        assertThat(route("/v1/images/1/original.png")).map(Route::isPublic).contains(true);
        assertThat(route("/v1/order-exports/order-export-1.xsd"))
                .map(Route::isPublic)
                .contains(true);
        assertThat(route("/v1/order-exports/1")).map(Route::isPublic).contains(false);
        assertThat(route("/v1/images/1")).map(Route::isPublic).contains(false);
        assertThat(route("/v1/images")).map(Route::isPublic).contains(false);
        assertThat(route("/v1/files/1/content")).map(Route::isPublic).contains(false);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/customer-data-exports, SLOW_TO_TAKE",
        "/v1/discounts/1/codes, SLOW_TO_TAKE",
        "/v1/discounts/1/codes/export, STREAM",
        "/v1/order-exports/1/file, STREAM",
        "/v1/order-exports/1/progress, STREAM",
        "/v1/order-imports/1/failed-rows, STREAM",
        "/v1/accounting-archives/2026-11, STREAM",
        "/v1/downloads/t, STREAM",
        "/v1/discounts/1, PROMPT",
        "/v1/product-fetches, SLOW_TO_TAKE",
        "/v1/customer-erasures, PROMPT",
        "/v1/events, STREAM"
    })
    void what_is_done_by_a_request_may_take_a_minute_and_a_large_answer_begins_at_once(String path, Route.Pace pace) {
        assertThat(route(path)).map(Route::pace).contains(pace);
    }

    @Test
    void only_contents_of_files_are_unlimited() {
        assertThat(route("/v1/files/1/content")).map(Route::bodyLimit).contains(Long.MAX_VALUE);
        assertThat(route("/v1/files/1")).map(Route::bodyLimit).contains(1_048_576L);
        assertThat(route("/v1/settings/invoicing/logo")).map(Route::bodyLimit).contains(1_048_576L);
        assertThat(route("/v1/product-imports")).map(Route::bodyLimit).contains(20_971_520L);
        assertThat(route("/v1/order-imports")).map(Route::bodyLimit).contains(2_147_483_648L);
        assertThat(route("/v1/inventory/level-file")).map(Route::bodyLimit).contains(134_217_728L);
        assertThat(route("/v1/inventory/levels")).map(Route::bodyLimit).contains(1_048_576L);
    }

    @Test
    void a_storefront_reads_products_and_writes_carts_only() {
        assertThat(StorefrontPaths.allow(HttpMethod.DELETE, path("/v1/carts/1/items/2")))
                .isTrue();
        assertThat(StorefrontPaths.allow(HttpMethod.GET, path("/v1/carts"))).isFalse();
        assertThat(StorefrontPaths.allow(HttpMethod.GET, path("/v1/products/1/variants")))
                .isTrue();
        assertThat(StorefrontPaths.allow(HttpMethod.GET, path("/v1/products/1/related")))
                .isTrue();
        assertThat(StorefrontPaths.allow(HttpMethod.GET, path("/v1/products/1/bought-together")))
                .isFalse();
        assertThat(StorefrontPaths.allow(HttpMethod.PATCH, path("/v1/products/1")))
                .isFalse();
        assertThat(StorefrontPaths.allow(HttpMethod.GET, path("/v1/abandoned-carts")))
                .isFalse();
    }

    private static RequestPath path(String path) {
        return RequestPath.parse(path).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/order-exports, false",
        "POST, /v1/order-exports, true",
        "GET, /v1/order-exports/1, false",
        "GET, /v1/order-exports/1/file, false",
        "GET, /v1/order-exports/1/progress, false",
        "GET, /v1/customer-exports, false",
        "POST, /v1/invoice-exports, true",
        "GET, /v1/order-imports/1, false",
        "GET, /v1/order-imports/1/orders, false",
        "POST, /v1/order-imports, true",
        "POST, /v1/order-imports/1/cancellation, false",
        "GET, /v1/order-imports/1/failed-rows, false",
        "GET, /v1/accounting-archives, false",
        "GET, /v1/accounting-archives/2026-11, false",
        "POST, /v1/order-documents, true",
        "GET, /v1/downloads/t, false",
        "GET, /v1/downloads/t/page, false",
        "PUT, /v1/files/1/content, true",
        "GET, /v1/files/1, false"
    })
    void only_who_has_much_done_may_wait_long(String method, String path, boolean isSlow) {
        boolean isRead = method.equals("GET");
        Route.Pace pace = route(path).orElseThrow().pace();
        assertThat(pace == Route.Pace.SLOW_TO_TAKE && !isRead).isEqualTo(isSlow);
    }
}
