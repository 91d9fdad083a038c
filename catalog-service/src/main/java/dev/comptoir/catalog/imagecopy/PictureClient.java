package dev.comptoir.catalog.imagecopy;

import dev.comptoir.catalog.CatalogConfig;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.net.Reach;
import dev.comptoir.platform.net.SafeAnswer;
import dev.comptoir.platform.net.SafeHttp;
import dev.comptoir.platform.net.SafeRequest;
import dev.comptoir.platform.net.TargetRefused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;

/** Fetches a picture from where a file says it is, following it a few times when it has moved; each step is checked anew. */
@ApplicationScoped
class PictureClient {

    private static final int FIRST_SERVER_FAULT = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    private static final Map<String, String> HEADERS = Map.of(
            "User-Agent", "Comptoir/1.0 (picture copy)",
            "Accept", "image/*",
            "Accept-Encoding", "identity");

    private final SafeHttp http;
    private final CatalogConfig config;

    PictureClient(SafeHttp http, CatalogConfig config) {
        this.http = http;
        this.config = config;
    }

    /** Fails with a refusal when it will never be had, and otherwise with what went wrong this time. */
    Uni<byte[]> fetch(String url) {
        return fetch(address(url), config.fetches().mostRedirects());
    }

    private Uni<byte[]> fetch(URI url, int redirectsLeft) {
        return http.send(request(url))
                .onFailure(TargetRefused.class)
                .transform(refused -> ImageCopyProblem.targetRefused(refused.getMessage()))
                .chain(answer -> answer.movedTo()
                        .map(next -> follow(url, next, redirectsLeft))
                        .orElseGet(() -> Uni.createFrom().item(picture(answer))));
    }

    private SafeRequest request(URI url) {
        Reach reach = config.fetches().allowPrivateTargets() ? Reach.ANYWHERE : Reach.PUBLIC;
        return new SafeRequest(
                "GET",
                url,
                HEADERS,
                new byte[0],
                config.images().timeout(),
                config.images().mostBytes(),
                reach);
    }

    private Uni<byte[]> follow(URI from, String next, int redirectsLeft) {
        if (redirectsLeft == 0) {
            throw ImageCopyProblem.tooManyRedirects(config.fetches().mostRedirects());
        }
        return fetch(from.resolve(address(next)), redirectsLeft - 1);
    }

    private byte[] picture(SafeAnswer answer) {
        if (answer.status() >= FIRST_SERVER_FAULT || answer.status() == TOO_MANY_REQUESTS) {
            throw new IllegalStateException("the picture's server answered " + answer.status());
        }
        if (answer.status() != 200) {
            throw ImageCopyProblem.badStatus(answer.status());
        }
        if (answer.isCut()) {
            throw ImageCopyProblem.tooLarge(config.images().mostBytes());
        }
        return answer.body();
    }

    private static URI address(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw badAddress(e);
        }
    }

    private static DomainException badAddress(IllegalArgumentException cause) {
        DomainException refusal = ImageCopyProblem.badAddress();
        refusal.initCause(cause);
        return refusal;
    }
}
