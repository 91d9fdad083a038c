package dev.comptoir.gateway.edge;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.vertx.core.http.HttpServerOptions;

/** Takes the place of the server's HTTP decoder when the first bytes of a connection arrive, and then leaves. */
final class EdgeInstaller extends ChannelInboundHandlerAdapter {

    private static final String DECODER = "httpDecoder";
    private static final String ENCODER = "httpEncoder";

    private final HttpServerOptions options;
    private final HttpDate date;
    private final EdgeLimits limits;

    EdgeInstaller(HttpServerOptions options, HttpDate date, EdgeLimits limits) {
        this.options = options;
        this.date = date;
        this.limits = limits;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        ChannelPipeline pipeline = context.pipeline();
        if (pipeline.get(DECODER) != null && pipeline.get(ENCODER) != null) {
            MalformedRequests edge = new MalformedRequests(date, limits.linger());
            HeadDeadline deadline = new HeadDeadline(limits.head(), edge::isAnswering);
            pipeline.replace(DECODER, DECODER, new StrictDecoder(options, deadline));
            pipeline.addAfter(ENCODER, "edge", edge);
        }
        context.fireChannelRead(bytes);
        pipeline.remove(this);
    }
}
