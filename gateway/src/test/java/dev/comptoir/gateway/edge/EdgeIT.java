package dev.comptoir.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.gateway.BuiltGateway;
import dev.comptoir.gateway.RawHttp;
import dev.comptoir.testkit.AtOnce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What never becomes a request, sent to the program as it is built: the edge stands before Netty's first connection, and in the
 * JVM of a test Netty comes first and from another class loader.
 */
class EdgeIT {

    private static final String HOST = "Host: x\r\n";
    private static final String GET = "GET /v1/orders HTTP/1.1\r\n" + HOST;
    private static final String POST = "POST /v1/carts HTTP/1.1\r\n" + HOST;
    private static final String CHUNKED = "POST /v1/api-keys HTTP/1.1\r\n" + HOST
            + "%sContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String BEHIND = "GET /health HTTP/1.1\r\n" + HOST + "\r\n";

    private static BuiltGateway gateway;

    private record Case(String name, String bytes, int status, String code) {

        static Case malformed(String name, String bytes) {
            return new Case(name, bytes, 400, "malformed-request");
        }
    }

    @BeforeAll
    static void start() throws IOException {
        gateway = BuiltGateway.start("gateway_edge", Map.of("gateway.edge.head-timeout", "0.3S"));
        gateway.awaitReady();
    }

    @AfterAll
    static void end() {
        if (gateway != null) {
            gateway.close();
        }
    }

    private static List<Case> cases() {
        return List.of(
                Case.malformed(
                        "both lengths",
                        POST + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + BEHIND),
                Case.malformed(
                        "both lengths, chunked first",
                        POST + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + BEHIND),
                Case.malformed("two lengths", POST + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello" + BEHIND),
                Case.malformed("another encoding", POST + "Transfer-Encoding: xchunked\r\n\r\n" + BEHIND),
                Case.malformed("a header of two lines", GET + "X-A: b\r\n c\r\n\r\n"),
                Case.malformed("a bad size of a chunk", CHUNKED.formatted(gateway.authorization()) + "zz\r\n" + BEHIND),
                Case.malformed("a chunk below nothing", CHUNKED.formatted(gateway.authorization()) + "-1\r\n" + BEHIND),
                Case.malformed("two hosts", GET + "Host: y\r\n\r\n"),
                Case.malformed("the same host twice", GET + HOST + "\r\n"),
                Case.malformed("no host", "GET /v1/orders HTTP/1.1\r\n\r\n"),
                Case.malformed("a bad percent sign in the path", "GET /v1/orders/%zz HTTP/1.1\r\n" + HOST + "\r\n"),
                Case.malformed("a bad percent sign in the query", "GET /v1/orders?a=% HTTP/1.1\r\n" + HOST + "\r\n"),
                Case.malformed("no HTTP", "hello\r\n\r\n"),
                new Case(
                        "an address of 9 kB",
                        "GET /v1/orders?a=" + "x".repeat(9_000) + " HTTP/1.1\r\n" + HOST + "\r\n",
                        414,
                        "address-too-long"),
                new Case(
                        "headers of 20 kB",
                        GET + "X-Large: " + "x".repeat(20_000) + "\r\n\r\n",
                        431,
                        "headers-too-large"),
                new Case("half a head", GET + "X-A: ", 408, "request-timeout"),
                new Case("one byte", "G", 408, "request-timeout"),
                new Case("an unknown expectation", GET + "Expect: x\r\n\r\n", 417, "expectation-failed"));
    }

    /** All at once: each connection stays for a second, for a client that is still sending. */
    @TestFactory
    Stream<DynamicTest> what_never_becomes_a_request_is_a_problem_and_its_connection_ends() {
        List<Case> cases = cases();
        List<RawHttp.Answer> answers = AtOnce.map(cases, EdgeIT::answer);
        return Stream.iterate(0, at -> at < cases.size(), at -> at + 1)
                .map(at -> DynamicTest.dynamicTest(
                        cases.get(at).name(),
                        () -> answers.get(at)
                                .isProblem(cases.get(at).status(), cases.get(at).code())));
    }

    private static RawHttp.Answer answer(Case sent) {
        try {
            return RawHttp.send(gateway.port(), sent.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(sent.name(), e);
        }
    }

    @Test
    void a_request_is_answered_and_what_is_none_behind_it_is_too() throws IOException {
        try (Socket socket = RawHttp.connect(gateway.port())) {
            RawHttp.write(socket, BEHIND + GET + "X-A: ");
            assertThat(RawHttp.readAll(socket).text())
                    .startsWith("HTTP/1.1 200 ")
                    .contains("HTTP/1.1 408 ");
        }
    }
}
