package dev.comptoir.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.gateway.BuiltGateway;
import dev.comptoir.gateway.RawHttp;
import dev.comptoir.gateway.request.RequestPath;
import dev.comptoir.gateway.request.Route;
import dev.comptoir.gateway.request.Routes;
import dev.comptoir.gateway.request.Service;
import dev.comptoir.json.Json;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.CutProxy;
import dev.comptoir.testkit.PostgresSeam;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every program behind the gateway hangs, and so does its own database: connections are taken, and nothing is answered. */
class FrozenIT {

    private static final String DATABASE = "gateway_frozen";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String ID = "0192f0c1-0000-7000-8000-00000000e0e0";

    private static ServerSocket frozen;
    private static CutProxy database;
    private static BuiltGateway gateway;

    private record Operation(String method, String path, Route route) {

        /** The clock is off here, which takes no database. */
        boolean isOwnRead() {
            return route.service() == Service.GATEWAY && method.equals("GET") && !path.equals("/v1/test-clock");
        }

        /** Of a body of any size nobody can say how long it takes, of an answer everybody when it begins. */
        boolean isPrompt() {
            return method.equals("GET") || route.pace() != Route.Pace.SLOW_TO_TAKE;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        frozen = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        frozen.setSoTimeout(60_000);
        database = new CutProxy(PostgresSeam.get().port());
        Map<String, String> settings = new TreeMap<>();
        for (String service : List.of("orders", "inventory", "carts", "campaigns", "catalog", "files")) {
            settings.put("comptoir.services." + service + ".url", "http://127.0.0.1:" + frozen.getLocalPort());
        }
        settings.put("quarkus.datasource.reactive.url", "postgresql://127.0.0.1:" + database.port() + "/" + DATABASE);
        settings.put("gateway.proxy.head-timeout", "1.5S");
        settings.put("gateway.proxy.failures-to-open", "1000000");
        gateway = BuiltGateway.start(DATABASE, settings);
        gateway.awaitReady();
    }

    @AfterAll
    static void end() throws IOException {
        if (gateway != null) {
            gateway.close();
        }
        database.close();
        frozen.close();
    }

    @Test
    void every_operation_is_answered_all_the_same() throws IOException {
        assertThat(send("GET", "/v1/api-keys", "").status()).isEqualTo(200);
        List<Operation> operations =
                operations().stream().filter(Operation::isPrompt).toList();
        database.freeze();
        try {
            List<RawHttp.Answer> answers = AtOnce.map(operations, FrozenIT::ask);
            for (int i = 0; i < operations.size(); i++) {
                assertThat(answers.get(i).status())
                        .as(operations.get(i).toString())
                        .isBetween(400, 504);
                if (operations.get(i).isOwnRead()) {
                    answers.get(i).isProblem(504, "service-timeout");
                }
            }
            assertThat(operations).filteredOn(Operation::isOwnRead).hasSizeGreaterThan(8);
            send("GET", "/v1/events", "Accept: text/event-stream\r\n").isProblem(504, "service-timeout");
        } finally {
            database.heal();
        }
    }

    private static RawHttp.Answer ask(Operation operation) {
        try {
            return send(operation.method(), operation.path(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(operation.toString(), e);
        }
    }

    /** It may take as long as it likes, and the program no longer than it may for any other. */
    @Test
    void the_time_of_a_program_begins_when_the_body_is_there() throws IOException {
        try (Socket slow = RawHttp.connect(gateway.port())) {
            RawHttp.write(slow, head("POST", "/v1/carts", ""));
            send("POST", "/v1/carts", "").isProblem(504, "service-timeout");
            RawHttp.write(slow, "{}");
            RawHttp.readAll(slow).isProblem(504, "service-timeout");
        }
    }

    /** Some work for long before their head: as long as they say so they are waited for, and no longer. */
    @Test
    void a_program_that_shows_that_it_works_is_waited_for() throws IOException {
        try (Socket buyer = RawHttp.connect(gateway.port());
                Socket program = asked(buyer, "/v1/downloads/marked")) {
            for (int sign = 0; sign < 10; sign++) {
                RawHttp.write(program, "HTTP/1.1 103 Early Hints\r\n\r\n");
                nothingComes(buyer);
            }
            RawHttp.write(program, "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nmarked");
            assertThat(RawHttp.readAll(buyer).text())
                    .startsWith("HTTP/1.1 200 ")
                    .endsWith("marked")
                    .doesNotContain("103");
        }
        try (Socket buyer = RawHttp.connect(gateway.port());
                Socket program = asked(buyer, "/v1/downloads/hung?waitSeconds=99")) {
            RawHttp.write(program, "HTTP/1.1 103 Early Hints\r\n\r\n");
            RawHttp.readAll(buyer).isProblem(504, "service-timeout");
        }
    }

    /** The connection on which the program is asked what a client asks on its own; those before were given up. */
    private static Socket asked(Socket client, String path) throws IOException {
        RawHttp.write(client, "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        Socket program = frozen.accept();
        while (!new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.ISO_8859_1))
                .lines()
                .findFirst()
                .orElse("")
                .contains(path)) {
            program.close();
            program = frozen.accept();
        }
        return program;
    }

    private static void nothingComes(Socket client) throws IOException {
        int patience = client.getSoTimeout();
        client.setSoTimeout(200);
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        client.setSoTimeout(patience);
    }

    private static RawHttp.Answer send(String method, String path, String more) throws IOException {
        return RawHttp.send(gateway.port(), head(method, path, more) + "{}");
    }

    private static String head(String method, String path, String more) {
        return method + " " + path + " HTTP/1.1\r\nHost: x\r\n" + gateway.authorization() + more
                + "Content-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n";
    }

    private static List<Operation> operations() throws IOException {
        JsonNode paths = Json.MAPPER
                .readTree(Files.readString(Path.of("..", "docs", "openapi.json")))
                .path("paths");
        List<Operation> operations = new ArrayList<>();
        paths.fieldNames().forEachRemaining(template -> {
            String path = template.replaceAll("[{][^}]+}", ID);
            RequestPath.parse(path)
                    .flatMap(Routes::of)
                    .ifPresent(route -> paths.path(template).fieldNames().forEachRemaining(method -> {
                        if (METHODS.contains(method)) {
                            operations.add(new Operation(method.toUpperCase(Locale.ROOT), path, route));
                        }
                    }));
        });
        return operations;
    }
}
