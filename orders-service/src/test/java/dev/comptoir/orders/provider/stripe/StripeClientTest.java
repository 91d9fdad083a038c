package dev.comptoir.orders.provider.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.Stripe;
import dev.comptoir.orders.provider.domain.ProviderAnswer;
import org.junit.jupiter.api.Test;

class StripeClientTest {

    private static ProviderAnswer<JsonNode> answer(int status, String body) {
        return StripeClient.answer(status, body.getBytes(UTF_8));
    }

    private static String error(String type, String code) {
        return "{\"error\":{\"type\":\"%s\",\"code\":\"%s\",\"message\":\"No.\"}}".formatted(type, code);
    }

    @Test
    void speaks_the_version_of_the_providers_own_client() {
        assertThat(StripeClient.VERSION).isEqualTo(Stripe.API_VERSION);
    }

    @Test
    void a_word_about_the_payment_is_a_refusal() {
        assertThat(answer(400, error("invalid_request_error", "charge_already_refunded")))
                .isEqualTo(new ProviderAnswer.Refused<JsonNode>("charge_already_refunded", "No."));
        assertThat(answer(402, error("card_error", "card_declined"))).isInstanceOf(ProviderAnswer.Refused.class);
        assertThat(answer(404, error("invalid_request_error", "resource_missing")))
                .isInstanceOf(ProviderAnswer.Refused.class);
    }

    @Test
    void a_word_about_the_call_says_nothing_about_the_payment() {
        for (int status : new int[] {401, 403, 409, 429}) {
            assertThat(answer(status, error("invalid_request_error", "x"))).isInstanceOf(ProviderAnswer.Unknown.class);
        }
        assertThat(answer(400, error("idempotency_error", "x"))).isInstanceOf(ProviderAnswer.Unknown.class);
        assertThat(answer(302, "{}")).isInstanceOf(ProviderAnswer.Unknown.class);
    }

    @Test
    void a_broken_provider_would_repeat_itself_and_a_cut_answer_would_not() {
        assertThat(answer(500, error("api_error", "x")))
                .isEqualTo(new ProviderAnswer.Unknown<JsonNode>("answered 500 x", true));
        assertThat(answer(200, "{\"id\":\"re_1\",\"stat"))
                .isEqualTo(new ProviderAnswer.Unknown<JsonNode>("answered 200 without JSON", false));
        assertThat(answer(200, "")).isInstanceOf(ProviderAnswer.Unknown.class);
        assertThat(answer(200, "[]")).isInstanceOf(ProviderAnswer.Unknown.class);
        assertThat(answer(200, "{\"id\":\"re_1\"}")).isInstanceOf(ProviderAnswer.Done.class);
    }
}
