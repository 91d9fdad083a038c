package dev.comptoir.testkit.contract;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Walks a list as a program does that catches up with it: page by page, one item on each. */
public final class CatchUp {

    private CatchUp() {}

    /**
     * What was changed since then, in the order of the changes.
     *
     * @param caller begins a request
     * @param name the field that names an item
     */
    public static List<String> since(Supplier<RequestSpecification> caller, String list, String name, String since) {
        return since(caller, list, name, since, "updatedAt");
    }

    /** The same in another order; empty for that of the list itself. */
    static List<String> since(
            Supplier<RequestSpecification> caller, String list, String name, String since, String sort) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification asked =
                    caller.get().queryParam("updatedFrom", since).queryParam("limit", 1);
            RequestSpecification sorted = sort.isEmpty() ? asked : asked.queryParam("sort", sort);
            JsonPath page = (cursor == null ? sorted : sorted.queryParam("cursor", cursor))
                    .get(list)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items." + name, String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return seen;
    }
}
