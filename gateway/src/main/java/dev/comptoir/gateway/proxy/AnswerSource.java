package dev.comptoir.gateway.proxy;

import dev.comptoir.gateway.request.ProxiedRequest;
import io.netty.channel.ChannelConfig;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.net.impl.ConnectionBase;

/** Where the bytes of an answer come from, and how to make them wait. */
final class AnswerSource {

    private final HttpClientResponse response;
    private final ChannelConfig connection;

    private AnswerSource(HttpClientResponse response, ChannelConfig connection) {
        this.response = response;
        this.connection = connection;
    }

    /**
     * An answer of any size is read in portions and, told to wait, reads nothing more at all: Vert.x alone would go on
     * until some portions lie in its queue, which is too much for thousands of answers.
     */
    static AnswerSource of(ProxiedRequest incoming, HttpClientResponse response, Upstream upstream) {
        if (!incoming.isSlow()) {
            return new AnswerSource(response, null);
        }
        int bytes = Portions.of(upstream.streams());
        incoming.request().response().setWriteQueueMaxSize(bytes);
        ChannelConfig connection = ((ConnectionBase) response.request().connection())
                .channelHandlerContext()
                .channel()
                .config();
        connection.setRecvByteBufAllocator(new FixedRecvByteBufAllocator(bytes));
        return new AnswerSource(response, connection);
    }

    HttpClientResponse response() {
        return response;
    }

    void read(Handler<Buffer> each, Runnable end) {
        response.handler(each);
        response.endHandler(_ -> end.run());
    }

    void pause() {
        response.pause();
        if (connection != null) {
            connection.setAutoRead(false);
        }
    }

    void resume() {
        if (connection != null) {
            connection.setAutoRead(true);
        }
        response.resume();
    }
}
