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
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;

/**
 * Refuses a body whose length is told twice instead of dropping one of the two (RFC 9112 §6.1), and a header that goes on in a
 * second line instead of joining both (§5.2).
 */
final class StrictDecoder extends VertxHttpRequestDecoder {

    private final HeadLines head = new HeadLines();
    private boolean isInHead = true;
    private boolean isRefused;

    StrictDecoder(HttpServerOptions options) {
        super(options);
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> out) throws Exception {
        if (isRefused) {
            bytes.skipBytes(bytes.readableBytes());
        } else if (isInHead && head.isFolded(bytes)) {
            isRefused = true;
            bytes.skipBytes(bytes.readableBytes());
            out.add(folded());
        } else {
            decodeNext(context, bytes, out);
        }
    }

    private void decodeNext(ChannelHandlerContext context, ByteBuf bytes, List<Object> out) throws Exception {
        int start = bytes.readerIndex();
        int known = out.size();
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

    private static HttpRequest folded() {
        HttpRequest request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/", Unpooled.EMPTY_BUFFER);
        request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("a header of two lines")));
        return request;
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("Content-Length beside Transfer-Encoding");
    }
}
