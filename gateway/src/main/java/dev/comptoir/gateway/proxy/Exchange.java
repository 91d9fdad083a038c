package dev.comptoir.gateway.proxy;

import dev.comptoir.gateway.request.Bodies;
import dev.comptoir.gateway.request.ErrorAnswers;
import dev.comptoir.gateway.request.GatewayProblem;
import dev.comptoir.gateway.request.ProxiedRequest;
import dev.comptoir.gateway.request.Service;
import dev.comptoir.platform.problem.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.function.IntConsumer;

/**
 * One request on its way through. Bytes flow both ways as fast as the slower side takes them, nothing is kept; whoever goes
 * away first ends it for the other. Runs on the event loop of the client's connection only.
 */
final class Exchange {

    private final Vertx vertx;
    private final ProxiedRequest incoming;
    private final HttpServerRequest client;
    private final HttpServerResponse answer;
    private final Upstream upstream;
    private final Outgoing outgoing;
    private final Patience patience;
    private final ErrorAnswers errors;
    private final IntConsumer whenDone;
    private final boolean hasBody;

    private HttpClientRequest out;
    private long received;
    private boolean isBodySent;
    private boolean hasHead;
    private boolean isRetried;
    private boolean isOver;
    private long timer;
    private long lastProgress = System.nanoTime();

    Exchange(
            Vertx vertx,
            ProxiedRequest incoming,
            Upstream upstream,
            Outgoing outgoing,
            Patience patience,
            ErrorAnswers errors,
            IntConsumer whenDone) {
        this.vertx = vertx;
        this.incoming = incoming;
        this.client = incoming.request();
        this.answer = client.response();
        this.upstream = upstream;
        this.outgoing = outgoing;
        this.patience = patience;
        this.errors = errors;
        this.whenDone = whenDone;
        this.hasBody = Bodies.hasBody(client.headers());
    }

    void start() {
        client.pause();
        client.exceptionHandler(_ -> clientGone());
        incoming.context().addEndHandler(end -> {
            if (end.failed()) {
                clientGone();
            }
        });
        timer = vertx.setTimer(patience.head(), _ -> checkProgress());
        connect();
    }

    private void connect() {
        upstream.request(client.method(), outgoing.uri(), isRetried || incoming.isSlow())
                .onComplete(connected -> {
                    if (connected.succeeded()) {
                        send(connected.result());
                    } else {
                        unreachable();
                    }
                });
    }

    private void send(HttpClientRequest request) {
        if (isOver) {
            request.reset();
            return;
        }
        out = request;
        HopHeaders.copyRequest(client.headers(), out.headers());
        outgoing.headers().forEach(out.headers()::set);
        out.response().onComplete(head -> {
            if (head.succeeded()) {
                begin(head.result());
            } else {
                brokeOff(request);
            }
        });
        // A program that works for long before its head shows it again and again, and is waited for as long as it does.
        out.earlyHintsHandler(_ -> progress());
        // The response future fails too; without this the failure would also be logged as unhandled.
        out.exceptionHandler(_ -> brokeOff(request));
        if (hasBody) {
            pumpUp();
        } else {
            isBodySent = true;
            out.end();
            client.resume();
        }
    }

    private void pumpUp() {
        if (Bodies.waitsForContinue(client)) {
            answer.writeContinue();
        }
        out.setChunked(!client.headers().contains(HttpHeaders.CONTENT_LENGTH));
        client.handler(this::up);
        client.endHandler(_ -> {
            isBodySent = true;
            if (progress()) {
                out.end();
            }
        });
        client.resume();
    }

    private void up(Buffer chunk) {
        received += chunk.length();
        if (!progress()) {
            return;
        }
        if (received > incoming.route().bodyLimit()) {
            giveUp(GatewayProblem.bodyTooLarge(incoming.route().bodyLimit()));
            return;
        }
        out.write(chunk);
        if (out.writeQueueFull()) {
            client.pause();
            out.drainHandler(_ -> client.resume());
        }
    }

    private void begin(HttpClientResponse response) {
        if (isOver) {
            return;
        }
        hasHead = true;
        lastProgress = System.nanoTime();
        upstream.breaker().succeeded();
        if (isMethodUnknown(response)) {
            refuseMethod();
            return;
        }
        if (upstream.service() == Service.SANDBOX && response.statusCode() == 401) {
            giveUp(GatewayProblem.sandboxClosed());
            return;
        }
        AnswerHead.write(incoming, response, upstream.authority());
        response.exceptionHandler(_ -> answerBrokeOff());
        if (!isBodySent && response.statusCode() >= 400) {
            answer.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        passBody(response);
    }

    private void passBody(HttpClientResponse response) {
        if (Bodies.answerHasNone(client.method(), response.statusCode())) {
            response.endHandler(_ -> end());
        } else if (upstream.shared().isPresent() && SharedFolder.isNamedBy(response)) {
            sendFrom(upstream.shared().get(), response);
        } else {
            new AnswerBody(client, AnswerSource.of(incoming, response, upstream), this::progress, this::end).pump();
        }
    }

    private void sendFrom(SharedFolder folder, HttpClientResponse named) {
        vertx.cancelTimer(timer); // One that stands still is ended by the server's own limit.
        folder.send(named, answer)
                .onSuccess(_ -> end())
                .onFailure(_ -> refuse(GatewayProblem.unavailable(upstream.service())));
    }

    /** Frameworks say 404 or 405 to a method that an address does not take, or 428 where it looks like an item of another. */
    private boolean isMethodUnknown(HttpClientResponse response) {
        int status = response.statusCode();
        return (status == 404 || status == 405 || status == 428) && errors.isMethodUnknown(client, incoming.path());
    }

    private void refuseMethod() {
        errors.answerUnknownMethod(client, incoming.path());
        over();
        out.reset();
    }

    /** Whether the exchange goes on. */
    private boolean progress() {
        lastProgress = System.nanoTime();
        return !isOver;
    }

    private void end() {
        if (isOver) {
            return;
        }
        if (!answer.ended()) {
            answer.end();
        }
        over();
        if (!isBodySent) {
            out.reset();
            errors.discardRest(client, true);
        }
    }

    private void unreachable() {
        upstream.breaker().failed();
        if (!isOver && mayRetry()) {
            isRetried = true;
            connect();
        } else {
            refuse(GatewayProblem.unavailable(upstream.service()));
        }
    }

    /** One that was given up for a second says so again, when that is under way. */
    private void brokeOff(HttpClientRequest request) {
        if (isOver || hasHead || request != out) {
            return;
        }
        upstream.breaker().failed();
        if (mayRetry() && Bodies.isSafe(client.method())) {
            isRetried = true;
            out = null;
            connect();
        } else {
            refuse(GatewayProblem.brokeOff(upstream.service()));
        }
    }

    /** The client must see that the answer is not whole; an orderly end would tell it otherwise. */
    private void answerBrokeOff() {
        if (!isOver) {
            over();
            client.connection().close();
        }
    }

    private boolean mayRetry() {
        return !isRetried && !hasBody && Bodies.isIdempotent(client.method());
    }

    private void clientGone() {
        if (!isOver) {
            over();
            if (out != null) {
                out.reset();
            }
        }
    }

    private void checkProgress() {
        long limit = hasHead || !isBodySent ? patience.idle() : patience.head();
        long idle = (System.nanoTime() - lastProgress) / 1_000_000;
        if (idle < limit) {
            timer = vertx.setTimer(Math.clamp(limit - idle, 1, patience.head()), _ -> checkProgress());
        } else if (!hasHead && isBodySent) {
            upstream.breaker().failed();
            giveUp(GatewayProblem.timedOut(upstream.service()));
        } else {
            giveUp(GatewayProblem.clientTooSlow());
        }
    }

    /** Answers before the request upstream is reset: the reset reports itself as a broken connection, at once on the same loop. */
    private void giveUp(Problem problem) {
        HttpClientRequest abandoned = out;
        refuse(problem);
        if (abandoned != null) {
            abandoned.reset();
        }
    }

    private void refuse(Problem problem) {
        if (isOver) {
            return;
        }
        errors.answer(client, problem);
        over();
    }

    private void over() {
        isOver = true;
        vertx.cancelTimer(timer);
        upstream.leave(incoming.isSlow());
        whenDone.accept(answer.getStatusCode());
    }
}
