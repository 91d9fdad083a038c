package dev.comptoir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** How items are changed and deleted. */
final class ChangePromises {

    private static final String IF_MATCH = "If-Match";
    private static final String STALE = "\"999999\"";

    private final ResourceContract contract;
    private final Calls calls;

    ChangePromises(ResourceContract contract) {
        this.contract = contract;
        this.calls = new Calls(contract);
    }

    Stream<DynamicTest> all() {
        Stream.Builder<DynamicTest> tests = Stream.builder();
        if (contract.isChanged()) {
            tests.add(dynamicTest("a change to the version read makes a new one", this::changed));
            tests.add(dynamicTest("a change to another version is refused", this::staleChange));
            tests.add(dynamicTest("what the caller has already is not sent again", this::known));
            tests.add(dynamicTest("an unknown field of a change is refused", this::unknownField));
            tests.add(dynamicTest("a field of a wrong shape in a change is refused", this::wrongShapes));
        }
        if (contract.isDeletable()) {
            tests.add(dynamicTest("an item is deleted in the version read, once", this::deleted));
        }
        return tests.build();
    }

    private Response change(String item, String tag, String body) {
        return calls.change(calls.writer().header(IF_MATCH, tag), item, body);
    }

    private void changed() {
        String item = contract.newItem();
        String before = calls.tag(item);
        change(item, before, contract.changeBody()).then().statusCode(200).header("ETag", not(equalTo(before)));
        assertThat(calls.tag(item)).isNotEqualTo(before);
        change(item, before, contract.changeBody()).then().statusCode(412);
    }

    private void known() {
        String item = contract.newItem();
        String tag = calls.tag(item);
        Response unchanged = readUnless(item, tag);
        unchanged.then().statusCode(304).header("ETag", equalTo(tag));
        assertThat(unchanged.asByteArray()).isEmpty();
        readUnless(item, "\"another\", W/" + tag).then().statusCode(304);
        change(item, tag, contract.changeBody()).then().statusCode(200);
        readUnless(item, tag).then().statusCode(200).header("ETag", not(equalTo(tag)));
    }

    private Response readUnless(String item, String tag) {
        return calls.reader().header("If-None-Match", tag).get(calls.item(item), item);
    }

    private void staleChange() {
        String item = contract.newItem();
        change(item, STALE, contract.changeBody()).then().statusCode(412).body("code", equalTo("stale-version"));
        calls.change(calls.writer(), item, contract.changeBody())
                .then()
                .statusCode(contract.isMatchRequired() ? 428 : 200);
    }

    private void unknownField() {
        String item = contract.newItem();
        change(item, calls.tag(item), Shapes.withUnknownField(contract.changeBody()))
                .then()
                .statusCode(400);
    }

    private void wrongShapes() {
        String item = contract.newItem();
        String tag = calls.tag(item);
        Shapes.wrong(contract.changeBody(), contract)
                .forEach(body -> assertThat(change(item, tag, body).statusCode())
                        .as(body)
                        .isIn(Shapes.REFUSALS));
    }

    private void deleted() {
        String item = contract.newItem();
        String tag = calls.tag(item);
        delete(item, STALE).then().statusCode(412);
        if (!contract.isDeletableUnseen()) {
            calls.writer().delete(calls.item(item), item).then().statusCode(428);
        }
        delete(item, tag).then().statusCode(204);
        delete(item, tag).then().statusCode(404);
        calls.reader().get(calls.item(item), item).then().statusCode(404);
    }

    private Response delete(String item, String tag) {
        return calls.writer().header(IF_MATCH, tag).delete(calls.item(item), item);
    }
}
