package dev.comptoir.gateway.edge;

import dev.comptoir.json.Json;
import dev.comptoir.platform.problem.Problem;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Answers what is no proper request with a problem, ends the connection, and reads nothing more as a request. */
final class MalformedRequests extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = Logger.getLogger(MalformedRequests.class);
    private static final long LINGER_MS = 1_000;

    private final HttpDate date;
    private boolean isClosing;

    MalformedRequests(HttpDate date) {
        this.date = date;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (isClosing) {
            ReferenceCountUtil.release(message);
            return;
        }
        Optional<Problem> problem =
                message instanceof HttpRequest request ? RequestCheck.of(request) : Optional.empty();
        if (problem.isEmpty()) {
            context.fireChannelRead(message);
            return;
        }
        isClosing = true;
        ReferenceCountUtil.release(message);
        refuse(context, problem.get());
    }

    /** Lingers, so that a client that is still sending gets to read the answer before the connection ends. */
    private void refuse(ChannelHandlerContext context, Problem problem) {
        LOG.debugf("refused before it was a request: %s (traceId %s)", problem.detail(), problem.traceId());
        context.writeAndFlush(answer(problem))
                .addListener(_ -> context.executor().schedule(() -> context.close(), LINGER_MS, TimeUnit.MILLISECONDS))
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
