package dev.comptoir.campaigns.emailtemplate;

import static io.restassured.RestAssured.given;

import dev.comptoir.json.Json;
import dev.comptoir.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes and shows templates over HTTP. */
final class Templates {

    static final String PATH = "/recovery-email-templates";

    private Templates() {}

    static RequestSpecification asked() {
        return given().auth().oauth2(Tokens.all()).contentType(ContentType.JSON);
    }

    static Map<String, Object> text(String subject, String message, String html) {
        Map<String, Object> text = new HashMap<>();
        text.put("language", "en");
        text.put("subject", subject);
        text.put("message", message);
        if (html != null) {
            text.put("html", html);
        }
        return text;
    }

    static String body(String name, Map<String, Object> text) {
        return Json.write(Map.of("name", name, "texts", List.of(text)));
    }

    static ValidatableResponse create(Map<String, Object> text) {
        return asked().body(body("Template " + UUID.randomUUID(), text))
                .post(PATH)
                .then();
    }

    static ValidatableResponse preview(Map<String, Object> wanted) {
        return asked().body(Json.write(wanted)).post(PATH + "/preview").then();
    }
}
