package dev.comptoir.gateway.edge;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;

/** Takes the place of the server's HTTP decoder when the first bytes of a connection arrive, and then leaves. */
final class EdgeInstaller extends ChannelInboundHandlerAdapter {

    private static final String DECODER = "httpDecoder";
    private static final String ENCODER = "httpEncoder";

    private final HttpServerOptions options;
    private final HttpDate date;
    private final Duration linger;

    EdgeInstaller(HttpServerOptions options, HttpDate date, Duration linger) {
        this.options = options;
        this.date = date;
        this.linger = linger;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        ChannelPipeline pipeline = context.pipeline();
        if (pipeline.get(DECODER) != null && pipeline.get(ENCODER) != null) {
            pipeline.replace(DECODER, DECODER, new StrictDecoder(options));
            pipeline.addAfter(ENCODER, "edge", new MalformedRequests(date, linger));
        }
        context.fireChannelRead(bytes);
        pipeline.remove(this);
    }
}
