package dev.comptoir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** How a program catches up with what changed. */
final class CatchUpPromises {

    private final ResourceContract contract;
    private final Calls calls;
    private final Runnable later;

    CatchUpPromises(ResourceContract contract, Runnable later) {
        this.contract = contract;
        this.calls = new Calls(contract);
        this.later = later;
    }

    Stream<DynamicTest> all() {
        return Stream.of(
                dynamicTest("what changed since a time is listed in the order of its changes", this::inOrder),
                dynamicTest("what is no time and no order is refused", this::refused));
    }

    private void inOrder() {
        String first = contract.newItem();
        later.run();
        String second = contract.newItem();
        later.run();
        String since = changedAt(second);
        calls.change(calls.writer().header("If-Match", calls.tag(first)), first, contract.changeBody())
                .then()
                .statusCode(200);
        List<String> made = List.of(first, second);
        assertThat(changed(made, "updatedAt", since)).containsExactly(second, first);
        assertThat(changed(made, "-updatedAt", since)).containsExactly(first, second);
        assertThat(changed(made, "updatedAt", changedAt(first))).containsExactly(first);
        assertThat(changed(made, "", since)).containsExactlyInAnyOrder(first, second);
    }

    private String changedAt(String item) {
        return calls.reader()
                .get(calls.item(item), item)
                .then()
                .statusCode(200)
                .extract()
                .path("updatedAt");
    }

    /** Those of them that are found. */
    private List<String> changed(List<String> made, String sort, String since) {
        List<String> seen = CatchUp.since(calls::reader, calls.list(""), contract.id(), since, sort);
        seen.retainAll(made);
        return seen;
    }

    private void refused() {
        for (String wrong : List.of("updatedFrom=yesterday", "sort=noSuchField")) {
            calls.reader().get(calls.list(wrong)).then().statusCode(400).body("code", equalTo("invalid-request"));
        }
    }
}
