package dev.comptoir.orders.logo;

import static io.restassured.RestAssured.given;

import dev.comptoir.testkit.Tokens;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Uploads logos and takes them away. */
final class Logos {

    static final String PATH = "/settings/invoicing/logo";

    private Logos() {}

    static Response get() {
        return asked().get(PATH);
    }

    static RequestSpecification asked() {
        return given().auth().oauth2(Tokens.all());
    }

    static ValidatableResponse put(byte[] picture, String ifMatch) {
        RequestSpecification request =
                asked().contentType("application/octet-stream").body(picture);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(PATH)
                .then();
    }

    /** Whatever is there. */
    static void set(byte[] picture) {
        put(picture, "*").statusCode(200);
    }

    static void none() {
        asked().header("If-Match", "*").delete(PATH);
        get().then().statusCode(404);
    }
}
