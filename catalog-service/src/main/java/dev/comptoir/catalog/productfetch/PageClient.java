package dev.comptoir.catalog.productfetch;

import dev.comptoir.catalog.CatalogConfig;
import dev.comptoir.catalog.productfetch.domain.FetchProblem;
import dev.comptoir.catalog.settings.CatalogSettings;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.net.Reach;
import dev.comptoir.platform.net.SafeAnswer;
import dev.comptoir.platform.net.SafeHttp;
import dev.comptoir.platform.net.SafeRequest;
import dev.comptoir.platform.net.TargetRefused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/** Fetches a page of an allowed domain, following it a few times when it has moved; each step is checked anew. */
@ApplicationScoped
public class PageClient {

    private static final Logger LOG = Logger.getLogger(PageClient.class);

    private static final Map<String, String> HEADERS = Map.of(
            "User-Agent", "Comptoir/1.0 (product fetch)",
            "Accept", "text/html, application/xhtml+xml, application/json",
            "Accept-Encoding", "identity");

    private final SafeHttp http;
    private final CatalogConfig.Fetches config;

    PageClient(SafeHttp http, CatalogConfig config) {
        this.http = http;
        this.config = config.fetches();
    }

    /** A page as it was served, and from where in the end. */
    public record FetchedPage(URI url, String contentType, byte[] body) {}

    /** The address when it may be fetched at all. */
    public static URI allowed(String url, CatalogSettings settings) {
        URI page = parsed(url);
        boolean isWeb = "https".equalsIgnoreCase(page.getScheme()) || "http".equalsIgnoreCase(page.getScheme());
        if (!isWeb || page.getHost() == null || page.getRawUserInfo() != null) {
            throw FetchProblem.badAddress();
        }
        if (!settings.allows(page.getHost())) {
            throw FetchProblem.domainNotAllowed(page.getHost());
        }
        return page;
    }

    private static URI parsed(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw FetchProblem.badAddress();
        }
    }

    int mostPages() {
        return config.mostPages();
    }

    Uni<FetchedPage> fetch(URI url, CatalogSettings settings) {
        return fetch(url, settings, new Patience(config.timeout(), config.mostRedirects()));
    }

    /** @param timeout for each step */
    public Uni<FetchedPage> fetch(URI url, CatalogSettings settings, Duration timeout) {
        return fetch(url, settings, new Patience(timeout, config.mostRedirects()));
    }

    private record Patience(Duration timeout, int redirectsLeft) {}

    private Uni<FetchedPage> fetch(URI url, CatalogSettings settings, Patience patience) {
        return http.send(request(url, patience.timeout()))
                .onFailure(failure -> !(failure instanceof DomainException))
                .transform(failure -> refusal(url, failure))
                .chain(answer -> answer.movedTo()
                        .map(next -> follow(url, next, settings, patience))
                        .orElseGet(() -> Uni.createFrom().item(page(url, answer))));
    }

    private SafeRequest request(URI url, Duration timeout) {
        return new SafeRequest("GET", url, HEADERS, new byte[0], timeout, config.mostBytes(), reach());
    }

    private Uni<FetchedPage> follow(URI from, String next, CatalogSettings settings, Patience patience) {
        if (patience.redirectsLeft() == 0) {
            throw FetchProblem.tooManyRedirects(config.mostRedirects());
        }
        return fetch(
                allowed(from.resolve(parsed(next)).toString(), settings),
                settings,
                new Patience(patience.timeout(), patience.redirectsLeft() - 1));
    }

    private FetchedPage page(URI url, SafeAnswer answer) {
        if (answer.status() != 200) {
            throw FetchProblem.badStatus(answer.status());
        }
        if (answer.isCut()) {
            throw FetchProblem.tooLarge(config.mostBytes());
        }
        answer.header("Content-Encoding")
                .filter(encoding -> !encoding.isBlank() && !"identity".equalsIgnoreCase(encoding))
                .ifPresent(PageClient::refuseCompressed);
        return new FetchedPage(url, answer.header("Content-Type").orElse(""), answer.body());
    }

    /** Asked for as it is: what comes packed all the same is not unpacked, for nobody knows how large it becomes. */
    private static void refuseCompressed(String encoding) {
        throw FetchProblem.notAPage("something packed by " + encoding);
    }

    private static DomainException refusal(URI url, Throwable failure) {
        if (failure instanceof TargetRefused) {
            return FetchProblem.targetRefused(failure.getMessage());
        }
        LOG.infof("the page %s has no answer: %s", url.getHost(), failure);
        return FetchProblem.noAnswer();
    }

    private Reach reach() {
        return config.allowPrivateTargets() ? Reach.ANYWHERE : Reach.PUBLIC;
    }
}
