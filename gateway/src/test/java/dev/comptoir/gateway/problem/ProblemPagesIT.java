package dev.comptoir.gateway.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class ProblemPagesIT {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Test
    void the_type_of_a_problem_leads_to_a_page_in_the_language_of_the_browser() {
        String type = given().auth()
                .oauth2(Keys.shared("files:read"))
                .get("/v1/api-keys")
                .then()
                .statusCode(403)
                .body("detail", containsString("keys:manage"))
                .body("scopes", hasItem("keys:manage"))
                .extract()
                .path("type");
        given().accept(BROWSER)
                .header("Accept-Language", "fr-FR,fr;q=0.9,en;q=0.5")
                .get(type)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Language", equalTo("fr"))
                .body(containsString("scope-missing"))
                .body(containsString("Que faire"));
        given().accept(BROWSER)
                .header("Accept-Language", "de")
                .get(type)
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("en"))
                .body(containsString("What to do"));
    }

    @Test
    void a_program_gets_json() {
        given().get("/problems/stale-version")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("code", equalTo("stale-version"))
                .body("status", equalTo(412))
                .body("advice", containsString("If-Match"))
                .body("messages", hasItem(startsWith("This was changed since you read it.")));
        given().get("/problems").then().statusCode(200).body("size()", greaterThan(100));
    }

    @Test
    void an_unknown_code_has_no_page() {
        given().accept(BROWSER)
                .get("/problems/no-such-code")
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-problem-code"));
    }
}
