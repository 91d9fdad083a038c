package dev.comptoir.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * A client of one installation with one key; it can be shared by all threads. Paths are those of the document, what stands in
 * braces comes behind: {@code comptoir.get("/v1/orders/{orderId}", id).as(Order.class)}.
 */
public final class Comptoir {

    private final Sender sender;
    private final ObjectMapper json;

    private Comptoir(Builder builder) {
        json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        sender = new Sender(builder, json);
    }

    /** @param url where the gateway is, such as {@code https://api.shop.example} */
    public static Builder at(String url) {
        return new Builder(url);
    }

    public Request get(String path, Object... inPath) {
        return request("GET", path, inPath);
    }

    public Request post(String path, Object... inPath) {
        return request("POST", path, inPath);
    }

    public Request put(String path, Object... inPath) {
        return request("PUT", path, inPath);
    }

    public Request patch(String path, Object... inPath) {
        return request("PATCH", path, inPath);
    }

    public Request delete(String path, Object... inPath) {
        return request("DELETE", path, inPath);
    }

    /** Every event, page by page. */
    public EventFeed events() {
        return new EventFeed(this, sender);
    }

    ObjectMapper json() {
        return json;
    }

    private Request request(String method, String path, Object... inPath) {
        return new Request(sender, json, method, path, inPath);
    }

    /** Waits between attempts; a test need not. */
    @FunctionalInterface
    public interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    /** How the API is called. */
    public static final class Builder {

        final URI url;
        String key = "";
        int retries = 3;
        Duration timeout = Duration.ofSeconds(30);
        Duration longestPause = Duration.ofMinutes(1);
        HttpClient http;
        Pause pause = duration -> Thread.sleep(duration.toMillis());
        Clock clock = Clock.systemUTC();
        RandomGenerator random = RandomGenerator.getDefault();

        private Builder(String url) {
            this.url = URI.create(url.replaceAll("/+$", ""));
        }

        /** A secret key ({@code sk_...}) or a publishable key ({@code pk_...}); without one only public links answer. */
        public Builder key(String ofTheStore) {
            key = ofTheStore;
            return this;
        }

        /** How often a request is sent again at most; 3 unless said. */
        public Builder retries(int atMost) {
            retries = atMost;
            return this;
        }

        /** How long one attempt may take; 30 s unless said. */
        public Builder timeout(Duration ofAnAttempt) {
            timeout = ofAnAttempt;
            return this;
        }

        /** A longer {@code Retry-After} than this is not waited for but thrown; a minute unless said. */
        public Builder longestPause(Duration atMost) {
            longestPause = atMost;
            return this;
        }

        public Builder http(HttpClient client) {
            http = client;
            return this;
        }

        public Builder pause(Pause how) {
            pause = how;
            return this;
        }

        public Builder clock(Clock of) {
            clock = of;
            return this;
        }

        public Comptoir build() {
            if (http == null) {
                http = HttpClient.newBuilder()
                        .connectTimeout(Duration.ofSeconds(10))
                        .build();
            }
            return new Comptoir(this);
        }
    }
}
