# One image with all programs, which share nine tenths of their jars: docker run comptoir/programs orders
# It needs Maven's repositories while it is built. COMPTOIR_PREBUILT=1 takes what ./comptoir build has made on this machine
# instead, which is quicker after a change: docker compose build --build-arg COMPTOIR_PREBUILT=1

# Only what says which libraries are needed, so that a change of code does not fetch them again.
FROM eclipse-temurin:25-jdk AS poms
COPY . /src
RUN mkdir /poms && cd /src && cp -r --parents mvnw .mvn pom.xml */pom.xml /poms

FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
ARG COMPTOIR_PREBUILT=
COPY --from=poms /poms ./
# Modules without sources fail somewhere; what they need has been fetched by then.
RUN [ -n "$COMPTOIR_PREBUILT" ] \
    || ./mvnw -B -ntp -q -fn package -Dmaven.test.skip=true -Dspotless.check.skip=true > /dev/null
COPY . .
RUN [ -n "$COMPTOIR_PREBUILT" ] \
    || (rm -rf */target && ./mvnw -B -ntp -q package -Dmaven.test.skip=true -Dspotless.check.skip=true)
RUN deploy/containers/assemble /src /image

FROM eclipse-temurin:25-jre
ARG COMPTOIR_VERSION=0.1.0-SNAPSHOT
LABEL org.opencontainers.image.title="Comptoir" \
    org.opencontainers.image.description="The open-source back office of an online store as a REST API suite" \
    org.opencontainers.image.version="$COMPTOIR_VERSION" \
    org.opencontainers.image.licenses="Apache-2.0"
RUN useradd --system --uid 10001 --create-home comptoir \
    && install -d -o comptoir -g comptoir /data /keys-private /keys-public
# Two fifths of a container's memory are heap at most; the rest is code, classes, threads and buffers, each with its own limit. Ten
# seconds are what Docker waits before it kills.
ENV MALLOC_ARENA_MAX=2 \
    JAVA_FLAGS="-Xms32m -XX:MaxRAMPercentage=40 -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xss512k -XX:ReservedCodeCacheSize=64m -XX:MaxDirectMemorySize=64m -XX:TrimNativeHeapInterval=60000 -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 -XX:+ExitOnOutOfMemoryError -Dio.netty.allocator.numDirectArenas=2 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow" \
    QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_HTTP_PORT=8080 \
    QUARKUS_SHUTDOWN_TIMEOUT=8S
COPY --from=build /image/lib /app/lib
COPY --from=build /image/app /app
COPY deploy/containers/run deploy/containers/health /app/
USER 10001:10001
WORKDIR /app
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=5s --start-period=300s --retries=6 CMD ["/app/health"]
ENTRYPOINT ["/app/run"]
