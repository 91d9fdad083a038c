package dev.comptoir.platform.net;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** One request and its answer, cut off in time and size. */
final class SafeExchange {

    private final Vertx vertx;
    private final SafeRequest request;
    private final Promise<SafeAnswer> answer = Promise.promise();
    private final Buffer body = Buffer.buffer();
    private volatile HttpClientRequest out;

    SafeExchange(Vertx vertx, SafeRequest request) {
        this.vertx = vertx;
        this.request = request;
    }

    Future<SafeAnswer> run(Supplier<Future<HttpClientRequest>> connect) {
        long timer = vertx.setTimer(Math.max(1, request.timeout().toMillis()), _ -> timeOut());
        try {
            connect.get().onSuccess(this::send).onFailure(answer::tryFail);
        } catch (TargetRefused refused) {
            answer.tryFail(refused);
        }
        return answer.future().onComplete(_ -> vertx.cancelTimer(timer));
    }

    private void send(HttpClientRequest connected) {
        out = connected;
        if (answer.future().isComplete()) {
            out.reset();
            return;
        }
        request.headers().forEach(out::putHeader);
        out.exceptionHandler(answer::tryFail);
        out.send(Buffer.buffer(request.body())).onSuccess(this::read).onFailure(answer::tryFail);
    }

    private void read(HttpClientResponse response) {
        response.exceptionHandler(answer::tryFail);
        response.handler(chunk -> {
            int room = request.mostBytes() - body.length();
            body.appendBuffer(chunk, 0, Math.min(room, chunk.length()));
            if (chunk.length() > room) {
                complete(response, true);
                out.reset();
            }
        });
        response.endHandler(_ -> complete(response, false));
    }

    private void complete(HttpClientResponse response, boolean isCut) {
        TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
        answer.tryComplete(new SafeAnswer(response.statusCode(), headers, body.getBytes(), isCut));
    }

    private void timeOut() {
        answer.tryFail(new TimeoutException(
                "no whole answer within " + request.timeout().toSeconds() + " s"));
        if (out != null) {
            out.reset();
        }
    }
}
