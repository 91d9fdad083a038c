package dev.comptoir.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** API keys for tests: the two of the first start, and new ones made over HTTP. */
public final class Keys {

    private static final int MOST_USES = 60;
    private static final Map<List<String>, Shared> SHARED = new HashMap<>();

    private record Shared(String key, int uses) {}

    private Keys() {}

    /** One for all programs that a run of tests starts: they share a database, which gets its first keys once. */
    public static Path fileOfThisRun() {
        Path folder = Path.of(
                System.getProperty("java.io.tmpdir"),
                "gateway-keys-" + ProcessHandle.current().pid());
        try {
            return Files.createDirectories(folder).resolve("first-keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path file() {
        return Path.of(ConfigProvider.getConfig().getValue("gateway.first-keys-file", String.class));
    }

    public static String secret() {
        return first("secretKey");
    }

    public static String publishable() {
        return first("publishableKey");
    }

    /** A request with the first secret key. */
    public static RequestSpecification asMerchant() {
        return given().auth().oauth2(secret()).contentType("application/json");
    }

    /** A new secret key with these scopes; requests of one test class do not use up another one's allowance. */
    public static String withScopes(String... scopes) {
        return asMerchant()
                .body(Map.of("name", "test", "kind", "SECRET", "scopes", List.of(scopes)))
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    /** The same, shared by all who want these scopes until its allowance runs low; without any, one that is of no use. */
    public static synchronized String shared(String... scopes) {
        List<String> wanted = scopes.length == 0 ? List.of("files:read") : List.of(scopes);
        Shared known = SHARED.get(wanted);
        Shared next = known == null || known.uses == MOST_USES
                ? new Shared(withScopes(wanted.toArray(String[]::new)), 1)
                : new Shared(known.key, known.uses + 1);
        SHARED.put(wanted, next);
        return next.key;
    }

    private static String first(String name) {
        Awaitility.await("the first keys").until(() -> Files.exists(file()));
        try {
            Properties keys = new Properties();
            keys.load(new StringReader(Files.readString(file())));
            return keys.getProperty(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
