package dev.comptoir.platform.trace;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Opens the trace of every HTTP request before anything else runs. */
class TraceFilter {

    @ServerRequestFilter(preMatching = true, priority = 0)
    void open(ContainerRequestContext request) {
        Trace.begin(request.getHeaderString(Trace.HEADER));
    }
}
