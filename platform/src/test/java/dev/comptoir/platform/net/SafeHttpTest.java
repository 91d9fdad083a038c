package dev.comptoir.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.testkit.Patience;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHttpTest {

    private static Vertx vertx;
    private static int port;
    private static final AtomicInteger REQUESTS = new AtomicInteger();

    private final List<String> lookedUp = new ArrayList<>();
    private String leadsTo = "127.0.0.1";

    private final SafeHttp http = new SafeHttp(vertx, this::resolve, new HttpClientOptions());

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        port = vertx.createHttpServer()
                .requestHandler(SafeHttpTest::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    @AfterAll
    static void stop() {
        vertx.close();
    }

    @Test
    void a_name_that_leads_to_a_private_address_is_refused_and_never_called() {
        int before = REQUESTS.get();
        assertThatThrownBy(() -> send("http://rebound.example:" + port + "/", Reach.PUBLIC))
                .hasCauseInstanceOf(TargetRefused.class);
        assertThat(REQUESTS).hasValue(before);
    }

    @Test
    void one_private_address_among_public_ones_is_enough_to_refuse() {
        leadsTo = "8.8.8.8,127.0.0.1";
        assertThatThrownBy(() -> send("http://mixed.example/", Reach.PUBLIC)).hasCauseInstanceOf(TargetRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://rebound.example/",
                "https://127.0.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://10.1.2.3/",
                "https://[::1]/",
                "https://[::ffff:169.254.169.254]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://hooks.example:22/",
            })
    void a_target_that_would_be_refused_is_refused_without_a_call(String url) {
        SafeHttp real = new SafeHttp(
                vertx,
                host -> List.of(InetAddress.getAllByName(host.endsWith(".example") ? "127.0.0.1" : host)),
                new HttpClientOptions());
        assertThatThrownBy(
                        () -> real.check(URI.create(url), Reach.PUBLIC).await().atMost(Duration.ofSeconds(60)))
                .isInstanceOf(TargetRefused.class);
    }

    @Test
    void a_public_target_passes_and_so_does_a_name_that_nobody_knows_yet() {
        leadsTo = "8.8.8.8";
        http.check(URI.create("https://hooks.example/"), Reach.PUBLIC).await().atMost(Duration.ofSeconds(60));
        SafeHttp unknown = new SafeHttp(
                vertx,
                host -> {
                    throw new UnknownHostException(host);
                },
                new HttpClientOptions());
        unknown.check(URI.create("https://later.example/"), Reach.PUBLIC)
                .await()
                .atMost(Duration.ofSeconds(60));
    }

    @Test
    void the_connection_goes_to_the_address_that_was_looked_up_once_and_keeps_the_name() {
        SafeAnswer answer = send("http://hooks.example:" + port + "/host", Reach.ANYWHERE);
        assertThat(new String(answer.body())).isEqualTo("hooks.example:" + port);
        assertThat(lookedUp).containsExactly("hooks.example");
    }

    @Test
    void this_machine_may_be_in_reach_without_the_network_around_it() {
        leadsTo = "127.0.0.1,::1,8.8.8.8";
        http.check(URI.create("https://here.example/"), Reach.LOOPBACK).await().atMost(Duration.ofSeconds(60));
        for (String around : List.of("10.0.0.7", "192.168.1.1", "169.254.169.254", "fd12::1", "127.0.0.1,10.0.0.7")) {
            leadsTo = around;
            assertThatThrownBy(() -> http.check(URI.create("https://around.example/"), Reach.LOOPBACK)
                            .await()
                            .atMost(Duration.ofSeconds(60)))
                    .as(around)
                    .isInstanceOf(TargetRefused.class);
        }
    }

    @Test
    void redirects_are_answers_and_not_followed() {
        SafeAnswer answer = send("http://hooks.example:" + port + "/redirect", Reach.ANYWHERE);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("location")).contains("http://169.254.169.254/");
    }

    @Test
    void an_answer_is_cut_at_the_size_asked_for() {
        SafeAnswer answer = send("http://hooks.example:" + port + "/large", Reach.ANYWHERE);
        assertThat(answer.body()).hasSize(100);
        assertThat(answer.isCut()).isTrue();
    }

    @Test
    void an_answer_that_does_not_end_in_time_is_given_up() {
        assertThatThrownBy(
                        () -> send("http://hooks.example:" + port + "/never", Reach.ANYWHERE, Duration.ofMillis(1500)))
                .hasCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void other_protocols_ports_and_passwords_are_refused() {
        for (String address :
                List.of("ftp://hooks.example/", "http://hooks.example:22/", "http://user:pw@hooks.example/")) {
            assertThatThrownBy(() -> send(address, Reach.ANYWHERE)).as(address).hasCauseInstanceOf(TargetRefused.class);
        }
        assertThat(lookedUp).isEmpty();
    }

    private SafeAnswer send(String address, Reach reach) throws CompletionException {
        return send(address, reach, Patience.LIMIT);
    }

    private SafeAnswer send(String address, Reach reach, Duration patience) throws CompletionException {
        SafeRequest request = new SafeRequest(
                "POST", URI.create(address), Map.of("X-Test", "1"), "body".getBytes(), patience, 100, reach);
        return http.send(request).subscribeAsCompletionStage().join();
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        lookedUp.add(host);
        List<InetAddress> addresses = new ArrayList<>();
        for (String address : leadsTo.split(",")) {
            addresses.add(InetAddress.getByName(address));
        }
        return addresses;
    }

    private static void answer(HttpServerRequest request) {
        REQUESTS.incrementAndGet();
        switch (request.path()) {
            case "/host" -> request.response().end(request.getHeader("Host"));
            case "/redirect" ->
                request.response()
                        .setStatusCode(302)
                        .putHeader("Location", "http://169.254.169.254/")
                        .end();
            case "/large" -> request.response().end("x".repeat(100_000));
            default -> request.response().setChunked(true).write("never ends");
        }
    }
}
