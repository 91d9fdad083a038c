package dev.comptoir.gateway.apikey;

import dev.comptoir.gateway.apikey.domain.ApiKeyProblem;
import dev.comptoir.gateway.apikey.domain.KeyKind;
import dev.comptoir.gateway.apikey.domain.KeyMode;
import dev.comptoir.gateway.apikey.domain.KeyText;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/** The sandbox behind test keys: a second installation, as the operator named it. */
// At the start, so that a wrong setting stops the program and not its first request.
@Startup
@ApplicationScoped
public class TestMode {

    private static final String PREFIX = "gateway.test-mode.";

    private final Optional<Sandbox> sandbox;

    private record Sandbox(URI url, KeyText secretKey, KeyText publishableKey) {}

    TestMode(TestModeConfig config) {
        boolean isWanted = config.url().isPresent()
                || config.secretKey().isPresent()
                || config.publishableKey().isPresent();
        this.sandbox = isWanted ? Optional.of(read(config)) : Optional.empty();
    }

    /** Where the sandbox is; empty when there is none. */
    public Optional<URI> url() {
        return sandbox.map(Sandbox::url);
    }

    /** What opens the sandbox in place of a test key; empty when there is none. */
    public Optional<KeyText> key(boolean isPublishable) {
        return sandbox.map(known -> isPublishable ? known.publishableKey : known.secretKey);
    }

    /** Refuses a key that would lead nowhere. */
    void check(KeyMode mode) {
        if (mode == KeyMode.TEST && sandbox.isEmpty()) {
            throw ApiKeyProblem.testModeNotConfigured();
        }
    }

    private static Sandbox read(TestModeConfig config) {
        return new Sandbox(
                config.url().filter(TestMode::isPlain).orElseThrow(() -> wrong("url", "an http or https address")),
                key(config.secretKey(), KeyKind.SECRET, "secret-key"),
                key(config.publishableKey(), KeyKind.PUBLISHABLE, "publishable-key"));
    }

    private static boolean isPlain(URI url) {
        boolean isHttp = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        boolean hasPath = url.getRawPath() != null && url.getRawPath().length() > 1;
        return isHttp && url.getHost() != null && url.getRawUserInfo() == null && !hasPath && url.getQuery() == null;
    }

    private static KeyText key(Optional<String> text, KeyKind kind, String name) {
        return text.map(String::strip)
                .flatMap(KeyText::parse)
                .filter(key -> key.kind() == kind && key.mode() == KeyMode.LIVE)
                .orElseThrow(() -> wrong(name, "a LIVE " + kind + " key of the sandbox"));
    }

    private static IllegalStateException wrong(String name, String wanted) {
        return new IllegalStateException(PREFIX + name + " must be " + wanted + " when test mode is configured");
    }
}
