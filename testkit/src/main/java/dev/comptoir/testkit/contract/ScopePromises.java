package dev.comptoir.testkit.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.restassured.http.ContentType;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Who may do what. */
final class ScopePromises {

    private static final String NO_ITEM = "00000000-0000-7000-8000-000000000000";

    private final ResourceContract contract;
    private final Calls calls;

    ScopePromises(ResourceContract contract) {
        this.contract = contract;
        this.calls = new Calls(contract);
    }

    Stream<DynamicTest> all() {
        return Stream.of(
                dynamicTest("nobody reads without a token", this::noToken),
                dynamicTest("another scope reads nothing", this::wrongScope),
                dynamicTest("the read scope does not write", this::readDoesNotWrite),
                dynamicTest("the write scope reads as well", this::writeReads),
                dynamicTest("an unknown item is 404", this::unknown),
                dynamicTest("an answer in HTML is refused", this::noHtml));
    }

    private String readable() {
        return contract.isListed() ? contract.path() : contract.path() + "/" + contract.newItem();
    }

    private void noToken() {
        given().get(readable()).then().statusCode(401);
    }

    private void wrongScope() {
        calls.stranger().get(readable()).then().statusCode(403);
    }

    private void readDoesNotWrite() {
        if (contract.readScope().equals(contract.writeScope())) {
            return;
        }
        if (contract.isCreated()) {
            calls.reader()
                    .body(contract.createBody())
                    .post(contract.path())
                    .then()
                    .statusCode(403);
        }
        if (contract.isChanged()) {
            calls.change(calls.reader(), NO_ITEM, contract.changeBody()).then().statusCode(403);
        }
        if (contract.isDeletable()) {
            calls.reader().delete(calls.item(NO_ITEM), NO_ITEM).then().statusCode(403);
        }
    }

    private void writeReads() {
        calls.writer().get(readable()).then().statusCode(200).contentType(ContentType.JSON);
    }

    private void unknown() {
        calls.reader().get(calls.item(NO_ITEM), NO_ITEM).then().statusCode(404).body("status", equalTo(404));
        if (contract.isChanged()) {
            calls.change(calls.writer().header("If-Match", "\"1\""), NO_ITEM, contract.changeBody())
                    .then()
                    .statusCode(404);
        }
        if (contract.isDeletable()) {
            calls.writer()
                    .header("If-Match", "\"1\"")
                    .delete(calls.item(NO_ITEM), NO_ITEM)
                    .then()
                    .statusCode(404);
        }
    }

    private void noHtml() {
        calls.reader()
                .accept("text/html")
                .get(readable())
                .then()
                .statusCode(406)
                .contentType(oneOf("application/problem+json", "application/json"));
    }
}
