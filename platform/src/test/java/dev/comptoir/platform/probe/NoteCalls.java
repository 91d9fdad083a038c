package dev.comptoir.platform.probe;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** How tests ask about notes, and what every refusal says. */
final class NoteCalls {

    static final String PROBLEM = "application/problem+json";
    static final String GOOD = """
            {"text":"fine","price":{"amount":"1.00","currency":"EUR"}}""";

    private NoteCalls() {}

    static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status)
                .contentType(PROBLEM)
                .body("status", equalTo(status))
                .body("type", startsWith("/problems/"))
                .body("instance", startsWith("/v1/"))
                .body("traceId", hasLength(32));
        return code == null ? answer : answer.body("code", equalTo(code));
    }

    static RequestSpecification writer() {
        return given().auth().oauth2(Tokens.secret("files:write")).contentType(ContentType.JSON);
    }

    static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.secret("files:read"));
    }
}
