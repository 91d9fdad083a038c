package dev.comptoir.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.json.Json;
import dev.comptoir.testkit.Tokens;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What every noun of the API promises, proven by requests: {@code ResourceContract.of("/tax-rates").scopes("settings:read",
 * "settings:write").create(body).replace(body).delete().promises()} from a {@code @TestFactory}.
 */
public final class ResourceContract {

    private final String path;
    private String readScope;
    private String writeScope;
    private String id = "id";
    private Supplier<String> create;
    private Supplier<String> existing;
    private Supplier<String> change;
    private String changeMethod;
    private boolean isKeyed = true;
    private boolean isMatchRequired = true;
    private boolean isDeleted;
    private boolean isDeletedUnseen;
    private boolean isListed = true;
    private boolean isTaken;
    private Runnable laterOn;
    private String query = "";
    private String otherFilter;
    private boolean isVersioned = true;
    private List<String> free = List.of();
    private Function<String[], String> tokens = Tokens::secret;

    private ResourceContract(String path) {
        this.path = path;
    }

    /** @param path of the collection, for example {@code /tax-rates} */
    public static ResourceContract of(String path) {
        return new ResourceContract(path);
    }

    /** One reads, the other writes and reads. */
    public ResourceContract scopes(String read, String write) {
        readScope = read;
        writeScope = write;
        return this;
    }

    /** Where a token with some scopes, or with none of this noun, comes from; the internal ones unless said otherwise. */
    public ResourceContract tokens(Function<String[], String> ofScopes) {
        tokens = ofScopes;
        return this;
    }

    /** Items have no version, hence no ETag. */
    public ResourceContract unversioned() {
        isVersioned = false;
        return this;
    }

    /** The field that names an item; {@code id} unless said otherwise. */
    public ResourceContract named(String field) {
        id = field;
        return this;
    }

    /** Items are made by POST with a body like this, a new one each time. */
    public ResourceContract create(Supplier<String> body) {
        create = body;
        return this;
    }

    /** Items are not made by POST; gives the name of a new one each time. */
    public ResourceContract existing(Supplier<String> item) {
        existing = item;
        return this;
    }

    /** Items are replaced by PUT with a body like this. */
    public ResourceContract replace(Supplier<String> body) {
        change = body;
        changeMethod = "PUT";
        return this;
    }

    /** Items are changed by PATCH with a body like this. */
    public ResourceContract patch(Supplier<String> body) {
        change = body;
        changeMethod = "PATCH";
        return this;
    }

    /** Items are deleted. */
    public ResourceContract delete() {
        isDeleted = true;
        return this;
    }

    /** Items are deleted, also without If-Match. */
    public ResourceContract deleteUnseen() {
        isDeletedUnseen = true;
        return delete();
    }

    /** The same body twice is a conflict. */
    public ResourceContract unique() {
        isTaken = true;
        return this;
    }

    /** Creating takes no Idempotency-Key. */
    public ResourceContract withoutKeys() {
        isKeyed = false;
        return this;
    }

    /** A change without If-Match is accepted. */
    public ResourceContract matchOptional() {
        isMatchRequired = false;
        isDeletedUnseen = true;
        return this;
    }

    /** The collection cannot be listed. */
    public ResourceContract unlisted() {
        isListed = false;
        return this;
    }

    /** Narrows the walked list to what this test has made, for example {@code skuPrefix=X}. */
    public ResourceContract listedBy(String filters) {
        query = filters;
        return this;
    }

    /** A filter of the list that a cursor made without it does not belong to. */
    public ResourceContract filter(String filter) {
        otherFilter = filter;
        return this;
    }

    /** Changed items are found by {@code updatedFrom}, in the order of {@code sort=updatedAt}; the clock runs. */
    public ResourceContract catchingUp() {
        return catchingUp(() -> {});
    }

    /** @param later moves a clock that stands still */
    public ResourceContract catchingUp(Runnable later) {
        laterOn = later;
        return this;
    }

    /** Fields that take any JSON, so that no shape of them is wrong. */
    public ResourceContract anyShapeOf(String... fields) {
        free = List.of(fields);
        return this;
    }

    /** One test per promise. */
    public Stream<DynamicTest> promises() {
        return Stream.of(
                        new ScopePromises(this).all(),
                        isListed ? new ListPromises(this).all() : Stream.<DynamicTest>empty(),
                        laterOn == null ? Stream.<DynamicTest>empty() : new CatchUpPromises(this, laterOn).all(),
                        create == null ? Stream.<DynamicTest>empty() : new CreatePromises(this).all(),
                        change == null && !isDeleted ? Stream.<DynamicTest>empty() : new ChangePromises(this).all())
                .flatMap(tests -> tests);
    }

    String path() {
        return path;
    }

    String token(String... scopes) {
        return tokens.apply(scopes);
    }

    boolean isVersioned() {
        return isVersioned;
    }

    String readScope() {
        return readScope;
    }

    String writeScope() {
        return writeScope;
    }

    String id() {
        return id;
    }

    String query() {
        return query;
    }

    String otherFilter() {
        return otherFilter;
    }

    String changeMethod() {
        return changeMethod;
    }

    boolean isCreated() {
        return create != null;
    }

    boolean isChanged() {
        return change != null;
    }

    boolean isDeletable() {
        return isDeleted;
    }

    boolean isDeletableUnseen() {
        return isDeletedUnseen;
    }

    boolean isKeyed() {
        return isKeyed;
    }

    boolean isListed() {
        return isListed;
    }

    boolean isMatchRequired() {
        return isMatchRequired;
    }

    boolean isUnique() {
        return isTaken;
    }

    boolean takesAnyShape(String field) {
        return free.contains(field);
    }

    String createBody() {
        return create.get();
    }

    String changeBody() {
        return change.get();
    }

    /** The name of a new item. */
    String newItem() {
        if (existing != null) {
            return existing.get();
        }
        String made = new Calls(this)
                .writer()
                .body(create.get())
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .asString();
        JsonNode name = Json.read(made, JsonNode.class).path(id);
        return name.asText();
    }
}
