package dev.comptoir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** How items are made. */
final class CreatePromises {

    private static final String KEY = "Idempotency-Key";

    private final ResourceContract contract;
    private final Calls calls;

    CreatePromises(ResourceContract contract) {
        this.contract = contract;
        this.calls = new Calls(contract);
    }

    Stream<DynamicTest> all() {
        Stream.Builder<DynamicTest> tests = Stream.<DynamicTest>builder()
                .add(dynamicTest("a new item has an address and an ETag", this::created))
                .add(dynamicTest("a body that is not JSON is refused", this::notJson))
                .add(dynamicTest("an unknown field is refused", this::unknownField))
                .add(dynamicTest("a field of a wrong shape is refused", this::wrongShapes));
        if (contract.isKeyed()) {
            tests.add(dynamicTest("the same key and body give the first answer again", this::replay));
            tests.add(dynamicTest("a key is not used for another body", this::reusedKey));
        }
        if (contract.isUnique()) {
            tests.add(dynamicTest("what is taken is a conflict", this::taken));
        }
        return tests.build();
    }

    private Response post(String body) {
        return calls.writer().body(body).post(contract.path());
    }

    private void created() {
        Response made = post(contract.createBody());
        made.then().statusCode(201).header("ETag", contract.isVersioned() ? not(nullValue()) : nullValue());
        String location = made.header("Location");
        assertThat(location).as("Location").endsWith("/" + made.path(contract.id()));
        calls.reader()
                .get(location.substring(location.indexOf(contract.path())))
                .then()
                .statusCode(200)
                .header("ETag", contract.isVersioned() ? startsWith(opened(made.header("ETag"))) : nullValue())
                .body(contract.id(), equalTo(made.path(contract.id())));
    }

    /** Without the closing quote: what is not the item's own may follow the version in its tag. */
    private static String opened(String tag) {
        return tag.replaceFirst("\"$", "");
    }

    private void notJson() {
        post("{\"").then().statusCode(400);
        post("[]").then().statusCode(400);
        post("").then().statusCode(400);
        calls.writer()
                .contentType(ContentType.XML)
                .body("<a/>")
                .post(contract.path())
                .then()
                .statusCode(415);
    }

    private void unknownField() {
        post(Shapes.withUnknownField(contract.createBody())).then().statusCode(400);
    }

    private void wrongShapes() {
        Shapes.wrong(contract.createBody(), contract)
                .forEach(body -> assertThat(post(body).statusCode()).as(body).isIn(Shapes.REFUSALS));
    }

    private void replay() {
        String key = UUID.randomUUID().toString();
        String body = contract.createBody();
        Response first = keyed(key, body);
        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        Response again = keyed(key, body);
        again.then().statusCode(201).header("Idempotent-Replayed", equalTo("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    private void reusedKey() {
        String key = UUID.randomUUID().toString();
        keyed(key, contract.createBody()).then().statusCode(201);
        keyed(key, contract.createBody()).then().statusCode(422);
    }

    private Response keyed(String key, String body) {
        return calls.with(contract.token(contract.writeScope()))
                .header(KEY, key)
                .body(body)
                .post(contract.path());
    }

    private void taken() {
        String body = contract.createBody();
        post(body).then().statusCode(201);
        post(body).then().statusCode(409);
    }
}
