package dev.comptoir.testkit.contract;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Requests as the keys of a contract send them. */
final class Calls {

    private static final String PATCH = "PATCH";

    private final ResourceContract contract;

    Calls(ResourceContract contract) {
        this.contract = contract;
    }

    RequestSpecification reader() {
        return with(contract.token(contract.readScope()));
    }

    RequestSpecification writer() {
        return keyed(with(contract.token(contract.writeScope())));
    }

    RequestSpecification stranger() {
        return keyed(with(contract.token()));
    }

    RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** Some operations require a key, none refuses one. */
    private static RequestSpecification keyed(RequestSpecification request) {
        return request.header("Idempotency-Key", UUID.randomUUID().toString());
    }

    String item(String name) {
        return contract.path() + "/{name}";
    }

    String list(String more) {
        String query =
                contract.query().isEmpty() ? more : more.isEmpty() ? contract.query() : contract.query() + "&" + more;
        return query.isEmpty() ? contract.path() : contract.path() + "?" + query;
    }

    Response change(RequestSpecification request, String name, String body) {
        if (contract.changeMethod().equals(PATCH)) {
            return request.contentType("application/merge-patch+json;charset=UTF-8")
                    .body(body)
                    .patch(item(name), name);
        }
        return request.body(body).put(item(name), name);
    }

    /** What If-Match takes for the newest version. */
    String tag(String name) {
        return reader().get(item(name), name).then().statusCode(200).extract().header("ETag");
    }
}
