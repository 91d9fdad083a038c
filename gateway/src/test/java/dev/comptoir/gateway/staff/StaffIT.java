package dev.comptoir.gateway.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.json.Json;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a provider that is a server of its own and signs with keys of its own. */
@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class StaffIT {

    private final String subject = UUID.randomUUID().toString();

    private static String issuer() {
        return ConfigProvider.getConfig().getValue("gateway.staff.issuer", String.class);
    }

    /** What the provider does beside its protocol. */
    private static String provider(String what) {
        return given().get(issuer() + "/" + what)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String signed(String with, Map<String, Object> claims) {
        return given().body(Json.write(claims))
                .post(issuer() + "/sign?with=" + with)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private Map<String, Object> claims(String... roles) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", issuer());
        claims.put("aud", List.of("account", "comptoir"));
        claims.put("sub", subject);
        claims.put("iat", now);
        claims.put("exp", now + 300);
        claims.put("email", "lea@shop.example");
        claims.put("preferred_username", "lea");
        claims.put("realm_access", Map.of("roles", List.of(roles)));
        return claims;
    }

    private String token(String... roles) {
        return signed("rsa", claims(roles));
    }

    private static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    private static int status(String token) {
        return given().auth().oauth2(token).get("/v1/orders/1").statusCode();
    }

    /** Whether the gateway passed it on, however busy the service is. */
    private static boolean isLetIn(String token) {
        return List.of(200, 504).contains(status(token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "ec"})
    void services_learn_who_asks_and_what_their_roles_allow(String key) {
        String token = signed(key, claims("support", "offline_access"));
        String passedOn = get(token, "/v1/orders/1")
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"secret\";q=100;w=20"))
                .header("Test-Mode", nullValue())
                .extract()
                .path("headers.authorization[0]");
        assertThat(passedOn).startsWith("Bearer ").doesNotContain(token);
        JsonNode claims = Json.read(Base64.getUrlDecoder().decode(passedOn.split("\\.")[1]), JsonNode.class);
        assertThat(claims.path("sub").asText()).isEqualTo("staff:" + subject);
        assertThat(claims.path("full_name").asText()).isEqualTo("lea@shop.example");
        assertThat(claims.path("kind").asText()).isEqualTo("staff");
        assertThat(claims.path("groups"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("orders:read", "events:read");
    }

    @Test
    void an_address_that_nobody_confirmed_does_not_say_who_it_was() {
        Map<String, Object> claims = claims("admin");
        claims.put("email_verified", false);
        String token = signed("rsa", claims);
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("name", "by lea", "kind", "SECRET", "scopes", List.of("orders:read")))
                .post("/v1/api-keys")
                .then()
                .statusCode(201);
        assertThat(Database.current().count("api_keys where created_by = ?", "staff:" + subject))
                .isEqualTo(1);
        String passedOn = get(token, "/v1/orders/1").extract().path("headers.authorization[0]");
        assertThat(new String(Base64.getUrlDecoder().decode(passedOn.split("\\.")[1])))
                .contains("\"full_name\":\"lea\"");
    }

    @Test
    void what_no_role_allows_is_refused() {
        get(token("support"), "/v1/api-keys").statusCode(403).body("code", equalTo("scope-missing"));
        get(token("support"), "/q/metrics").statusCode(403).body("scopes", hasItem("metrics:read"));
        get(token("offline_access"), "/v1/orders/1")
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("staff-role-missing"));
        get(token("admin"), "/v1/api-keys?limit=1").statusCode(200);
    }

    @Test
    void the_feed_is_open_while_the_token_is_good() {
        get(token("support"), "/v1/events?after=latest&waitSeconds=1").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "exp, -60, token-expired",
        "nbf, 120, token-not-accepted",
        "aud, another-app, token-not-accepted",
        "iss, https://id.example, token-not-accepted",
        "exp, , token-not-accepted",
        "sub, , token-not-accepted",
        "sub, 'a\tb', token-not-accepted",
        "aud, , token-not-accepted"
    })
    void a_token_with_a_wrong_claim_is_refused(String claim, String value, String code) {
        Map<String, Object> claims = claims("admin");
        boolean isTime = value != null && value.matches("-?[0-9]+");
        claims.put(claim, isTime ? Instant.now().getEpochSecond() + Long.parseLong(value) : value);
        claims.values().removeIf(each -> each == null);
        refused(signed("rsa", claims), code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "public-key-as-secret", "foreign", "foreign-under-known-name"})
    void a_token_that_no_key_of_the_provider_signed_is_refused(String with) {
        refused(signed(with, claims("admin")), "token-not-accepted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eyJ.e", "eyJhbGciOiJSUzI1NiJ9.e30.", "eyJ.....", "eyJhbGciOiJSUzI1NiJ9.bm90IGpzb24.AAAA"})
    void what_is_no_token_is_refused(String text) {
        refused(text, "token-not-accepted");
    }

    private static void refused(String token, String code) {
        get(token, "/v1/orders/1")
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("code", equalTo(code))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void a_changed_token_is_refused() {
        String[] parts = token("support").split("\\.");
        String more = Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(claims("admin")));
        refused(parts[0] + "." + more + "." + parts[2], "token-not-accepted");
    }

    @Test
    void pages_of_the_operators_origins_may_use_it_and_read() {
        String token = token("support");
        given().auth()
                .oauth2(token)
                .header("Origin", "https://shop.example")
                .get("/v1/orders/1")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://shop.example");
        given().auth()
                .oauth2(token)
                .header("Origin", "https://evil.example")
                .get("/v1/orders/1")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void keys_are_read_once_and_anew_when_they_were_rotated() {
        String before = token("support");
        assertThat(isLetIn(before)).isTrue();
        String reads = provider("reads");
        for (int i = 0; i < 10; i++) {
            assertThat(isLetIn(signed("ec", claims("support")))).isTrue();
        }
        assertThat(provider("reads")).isEqualTo(reads);
        provider("rotate");
        String after = token("support");
        Awaitility.await("the new keys").until(() -> isLetIn(after));
        assertThat(provider("reads")).isNotEqualTo(reads);
        // The key that signed it is withdrawn, so what was found good before is so no longer.
        refused(before, "token-not-accepted");
    }

    @Test
    void a_provider_that_is_away_stops_nobody_whose_key_is_known() {
        String known = token("support");
        assertThat(isLetIn(known)).isTrue();
        provider("rotate");
        String unknown = token("support");
        provider("away?is=true");
        try {
            Awaitility.await("a look for the key").until(() -> status(unknown) == 503);
            get(unknown, "/v1/orders/1")
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                    .body("code", equalTo("identity-provider-unavailable"))
                    .body("traceId", not(equalTo("")));
            assertThat(isLetIn(known)).isTrue();
            assertThat(status("eyJhbGciOiJSUzI1NiJ9.e30.AAAA")).isIn(401, 503);
        } finally {
            provider("away?is=false");
        }
        Awaitility.await("the provider to be asked again")
                .atMost(Duration.ofSeconds(40))
                .until(() -> isLetIn(unknown));
    }
}
