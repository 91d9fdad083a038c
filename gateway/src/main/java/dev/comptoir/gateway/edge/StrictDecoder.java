package dev.comptoir.gateway.edge;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.ReadTimeoutException;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;

/**
 * Refuses a body whose length is told twice instead of dropping one of the two (RFC 9112 §6.1), a header that goes on in a
 * second line instead of joining both (§5.2), and a head that does not come to its end.
 */
final class StrictDecoder extends VertxHttpRequestDecoder {

    private final HeadLines head = new HeadLines();
    private final HeadDeadline deadline;
    private boolean isInHead = true;
    private boolean isRefused;

    StrictDecoder(HttpServerOptions options, HeadDeadline deadline) {
        super(options);
        this.deadline = deadline;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> out) throws Exception {
        if (isRefused) {
            bytes.skipBytes(bytes.readableBytes());
        } else if (isInHead && head.isFolded(bytes)) {
            isRefused = true;
            bytes.skipBytes(bytes.readableBytes());
            out.add(undecodable(new IllegalArgumentException("a header of two lines")));
        } else {
            decodeNext(context, bytes, out);
        }
        if (isInHead && head.hasText() && !isRefused) {
            deadline.begin(context.executor(), () -> expire(context));
        } else {
            deadline.cancel();
        }
    }

    private void expire(ChannelHandlerContext context) {
        isRefused = true;
        context.fireChannelRead(undecodable(ReadTimeoutException.INSTANCE));
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext context) throws Exception {
        deadline.cancel();
        super.handlerRemoved0(context);
    }

    private void decodeNext(ChannelHandlerContext context, ByteBuf bytes, List<Object> out) throws Exception {
        int start = bytes.readerIndex();
        int known = out.size();
        if (isInHead) {
            head.arrived(bytes);
        }
        super.decode(context, bytes, out);
        if (isInHead && bytes.readerIndex() > start) {
            head.hasBegun();
        }
        for (Object message : out.subList(known, out.size())) {
            isInHead = message instanceof LastHttpContent || (isInHead && !(message instanceof HttpRequest));
        }
        if (out.size() > known) {
            head.begins();
        }
    }

    private static HttpRequest undecodable(Exception cause) {
        HttpRequest request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/", Unpooled.EMPTY_BUFFER);
        request.setDecoderResult(DecoderResult.failure(cause));
        return request;
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("Content-Length beside Transfer-Encoding");
    }
}
