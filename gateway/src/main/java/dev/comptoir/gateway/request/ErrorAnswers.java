package dev.comptoir.gateway.request;

import dev.comptoir.gateway.openapi.AllowedMethods;
import dev.comptoir.json.Json;
import dev.comptoir.platform.problem.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers with a problem, and deals with the body that is left unread. */
@ApplicationScoped
public class ErrorAnswers {

    private static final long WORTH_READING = 64 * 1024;
    private static final long LINGER_MS = 1_000;

    /** Those of a page. */
    private static final String READING = "GET, HEAD, OPTIONS";

    private static final String ALL_METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

    private final Vertx vertx;
    private final AllowedMethods methods;

    ErrorAnswers(Vertx vertx, AllowedMethods methods) {
        this.vertx = vertx;
        this.methods = methods;
    }

    /** Whether the address exists and does not take this method. */
    public boolean isMethodUnknown(HttpServerRequest request, RequestPath path) {
        return methods.exclude(path.steps(), request.method().name());
    }

    /** Answers 405 with the methods that the address takes (RFC 9110 §15.5.6). */
    public void answerUnknownMethod(HttpServerRequest request, RequestPath path) {
        request.response().putHeader(HttpHeaders.ALLOW, methods.of(path.steps()).orElse(ALL_METHODS));
        answer(request, GatewayProblem.methodNotAllowed());
    }

    /** The same for a page of the gateway's own, which can only be read. */
    public void answerOnlyRead(HttpServerRequest request) {
        request.response().putHeader(HttpHeaders.ALLOW, READING);
        answer(request, GatewayProblem.methodNotAllowed());
    }

    public void answer(HttpServerRequest request, Problem problem) {
        HttpServerResponse answer = request.response();
        if (answer.ended() || answer.closed()) {
            return;
        }
        if (answer.headWritten()) {
            request.connection().close();
            return;
        }
        Buffer body = Buffer.buffer(Json.bytes(problem.at(request.path())));
        answer.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        sayWhenToTryAgain(problem, answer);
        boolean closes = leavesMuchUnread(request);
        if (closes) {
            answer.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        if (request.method() == HttpMethod.HEAD) {
            answer.end();
        } else {
            answer.end(body);
        }
        discardRest(request, closes);
    }

    /** As the problem says itself, else after a second. */
    private static void sayWhenToTryAgain(Problem problem, HttpServerResponse answer) {
        if (problem.status() >= 502 && !answer.headers().contains(HttpHeaders.RETRY_AFTER)) {
            Object seconds = problem.details().getOrDefault("retryAfter", 1);
            answer.putHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
    }

    /** Reads on for a moment without keeping anything, so that the client gets the answer before the connection ends. */
    public void discardRest(HttpServerRequest request, boolean closes) {
        if (!request.isEnded()) {
            request.handler(_ -> {});
            request.resume();
        }
        if (closes) {
            vertx.setTimer(LINGER_MS, _ -> request.connection().close());
        }
    }

    private static boolean leavesMuchUnread(HttpServerRequest request) {
        if (request.isEnded()) {
            return false;
        }
        if (Bodies.waitsForContinue(request)) {
            return true; // Nobody knows whether the body comes after all.
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null
                ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                : length.length() > 18 || Long.parseLong(length) > WORTH_READING;
    }
}
