package dev.comptoir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** How the collection is walked. */
final class ListPromises {

    private static final int MADE = 3;

    private final ResourceContract contract;
    private final Calls calls;

    ListPromises(ResourceContract contract) {
        this.contract = contract;
        this.calls = new Calls(contract);
    }

    Stream<DynamicTest> all() {
        Stream<DynamicTest> always = Stream.of(
                dynamicTest("pages of one item walk the whole list, no item twice", this::walk),
                dynamicTest("a page of no or too many items is refused", this::limits),
                dynamicTest("a cursor of another list is refused", this::foreignCursor));
        return contract.otherFilter() == null
                ? always
                : Stream.concat(
                        always, Stream.of(dynamicTest("a cursor of other filters is refused", this::otherFilters)));
    }

    private void walk() {
        List<String> made = Stream.generate(contract::newItem).limit(MADE).toList();
        List<String> seen = new ArrayList<>();
        JsonPath page = page("limit=1&count=true", null);
        long total = page.getLong("total");
        while (true) {
            assertThat(page.getList("items")).as("items of a page of one").hasSizeLessThanOrEqualTo(1);
            seen.addAll(page.getList("items." + contract.id(), String.class));
            if (!page.getBoolean("hasMore")) {
                break;
            }
            assertThat(seen.size()).as("items seen of a list of %d", total).isLessThan((int) total + MADE);
            page = page("limit=1", page.getString("nextCursor"));
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(made);
        assertThat(page.getString("nextCursor"))
                .as("cursor after the last page")
                .isNull();
    }

    private JsonPath page(String more, String cursor) {
        var request = calls.reader();
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get(calls.list(more)).then().statusCode(200).extract().jsonPath();
    }

    private void limits() {
        for (String limit : List.of("0", "101", "-1", "many")) {
            calls.reader().get(calls.list("limit=" + limit)).then().statusCode(400);
        }
    }

    private void foreignCursor() {
        for (String cursor : List.of("bm90LW91cnM", "AAAAAAAAAAAAAAAAAAAAAAAA", "%")) {
            calls.reader()
                    .queryParam("cursor", cursor)
                    .get(calls.list(""))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-cursor"));
        }
    }

    private void otherFilters() {
        Stream.generate(contract::newItem)
                .limit(2)
                .forEach(made -> assertThat(made).isNotEmpty());
        String cursor = page("limit=1", null).getString("nextCursor");
        calls.reader()
                .queryParam("cursor", cursor)
                .get(calls.list(contract.otherFilter()))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }
}
