package dev.comptoir.gateway.edge;

import dev.comptoir.json.Json;
import dev.comptoir.platform.problem.Problem;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Answers what is no proper request with a problem, ends the connection, and reads nothing more as a request. */
final class MalformedRequests extends ChannelDuplexHandler {

    private static final Logger LOG = Logger.getLogger(MalformedRequests.class);

    private final HttpDate date;
    private final Duration linger;
    private boolean isClosing;
    private boolean isRefused;
    private long requests;
    private long begunAnswers;
    private long endedAnswers;

    /** @param linger between an answer and the end of its connection */
    MalformedRequests(HttpDate date, Duration linger) {
        this.date = date;
        this.linger = linger;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (isClosing) {
            ReferenceCountUtil.release(message);
            return;
        }
        Optional<Problem> problem = problem(message);
        if (problem.isEmpty()) {
            requests += message instanceof HttpRequest ? 1 : 0;
            context.fireChannelRead(message);
            return;
        }
        isClosing = true;
        ReferenceCountUtil.release(message);
        // Of a body that is no proper one after all, the request may have its answer, or a part of it.
        boolean isAwaited = begunAnswers == endedAnswers && endedAnswers == requests - 1;
        if (message instanceof HttpRequest || isAwaited) {
            refuse(context, problem.get());
        } else {
            end(context, context.writeAndFlush(Unpooled.EMPTY_BUFFER));
        }
    }

    /** Whether a request that came through waits for its answer, or for the rest of it. */
    boolean isAnswering() {
        return endedAnswers < requests;
    }

    private static Optional<Problem> problem(Object message) {
        return switch (message) {
            case HttpRequest request -> {
                ShopperLinks.encode(request);
                yield RequestCheck.of(request);
            }
            case HttpContent body -> RequestCheck.of(body);
            default -> Optional.empty();
        };
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (isRefused) {
            ReferenceCountUtil.release(message);
            promise.trySuccess();
            return;
        }
        if (message instanceof HttpResponse answer && answer.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            begunAnswers++;
        }
        if (message instanceof LastHttpContent && endedAnswers < begunAnswers) {
            endedAnswers++;
        }
        context.write(message, promise);
    }

    private void refuse(ChannelHandlerContext context, Problem problem) {
        LOG.debugf("refused before it was a request: %s (traceId %s)", problem.detail(), problem.traceId());
        isRefused = true;
        end(context, context.writeAndFlush(answer(problem)));
    }

    /** Lingers, so that a client that is still sending gets to read the answer before the connection ends. */
    private void end(ChannelHandlerContext context, ChannelFuture written) {
        written.addListener(_ ->
                        context.executor().schedule(() -> context.close(), linger.toMillis(), TimeUnit.MILLISECONDS))
                .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }

    private FullHttpResponse answer(Problem problem) {
        byte[] body = Json.bytes(problem);
        FullHttpResponse answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(problem.status()), Unpooled.wrappedBuffer(body));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .set(HttpHeaderNames.DATE, date.now())
                .set("X-Content-Type-Options", "nosniff");
        return answer;
    }
}
