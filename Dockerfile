# One image with all programs, which share nine tenths of their jars: docker run comptoir/programs orders
# It needs Maven's repositories while it is built. COMPTOIR_PREBUILT=1 takes what ./comptoir build has made on this machine
# instead: docker compose build --build-arg COMPTOIR_PREBUILT=1

# The sources by what they are needed for, so that a change of one program builds that one and the gateway alone.
FROM eclipse-temurin:25-jdk AS sources
COPY . /src
RUN cd /src && mkdir /poms /shared && cp -r --parents mvnw .mvn pom.xml */pom.xml /poms \
    && cp -r kernel json contracts local-stack testkit platform storefront /shared

FROM eclipse-temurin:25-jdk AS shared
WORKDIR /src
ARG COMPTOIR_PREBUILT=
ENV COMPTOIR_PREBUILT=$COMPTOIR_PREBUILT \
    MAVEN_OPTS="-Xmx1g --sun-misc-unsafe-memory-access=allow" \
    MAVEN="./mvnw -B -ntp -q -Dmaven.test.skip=true -Dspotless.check.skip=true"
COPY --from=sources /poms ./
# Modules without sources fail somewhere; the libraries they need have been fetched by then.
RUN [ -n "$COMPTOIR_PREBUILT" ] || $MAVEN -fn install -pl '!demo,!benchmarks,!suite-tests' > /dev/null
COPY --from=sources /shared ./
RUN [ -n "$COMPTOIR_PREBUILT" ] || { rm -rf */target && $MAVEN install -pl storefront,testkit -am; }
RUN touch /done

# Two programs are built at a time: each waits for the one whose file it takes, which is always the same and changes nothing.
FROM shared AS orders
COPY --from=sources /src/orders-service orders-service
RUN [ -n "$COMPTOIR_PREBUILT" ] || { rm -rf orders-service/target && $MAVEN package -pl orders-service; }

FROM shared AS catalog
COPY --from=orders /done /done
COPY --from=sources /src/catalog-service catalog-service
RUN [ -n "$COMPTOIR_PREBUILT" ] || { rm -rf catalog-service/target && $MAVEN package -pl catalog-service; }

FROM shared AS carts
COPY --from=sources /src/carts-service carts-service
RUN [ -n "$COMPTOIR_PREBUILT" ] || { rm -rf carts-service/target && $MAVEN package -pl carts-service; }

FROM shared AS inventory
COPY --from=carts /done /done
COPY --from=sources /src/inventory-service inventory-service
RUN [ -n "$COMPTOIR_PREBUILT" ] || { rm -rf inventory-service/target && $MAVEN package -pl inventory-service; }

FROM shared AS campaigns
COPY --from=inventory /done /done
COPY --from=sources /src/campaigns-service campaigns-service
RUN [ -n "$COMPTOIR_PREBUILT" ] || { rm -rf campaigns-service/target && $MAVEN package -pl campaigns-service; }

FROM shared AS files
COPY --from=campaigns /done /done
COPY --from=sources /src/files-service files-service
RUN [ -n "$COMPTOIR_PREBUILT" ] || { rm -rf files-service/target && $MAVEN package -pl files-service; }

# The gateway lists what all others may refuse and merges their API documents.
FROM shared AS gateway
COPY --from=orders /src/orders-service orders-service
COPY --from=catalog /src/catalog-service catalog-service
COPY --from=carts /src/carts-service carts-service
COPY --from=inventory /src/inventory-service inventory-service
COPY --from=campaigns /src/campaigns-service campaigns-service
COPY --from=files /src/files-service files-service
COPY --from=sources /src/gateway gateway
RUN [ -n "$COMPTOIR_PREBUILT" ] || { rm -rf gateway/target && $MAVEN package -pl gateway; }

FROM gateway AS built
COPY deploy/containers/assemble /
RUN /assemble /src /image

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
COPY --from=built /image/lib /app/lib
COPY --from=built /image/app /app
COPY deploy/containers/run deploy/containers/health /app/
USER 10001:10001
WORKDIR /app
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=5s --start-period=300s --retries=6 CMD ["/app/health"]
ENTRYPOINT ["/app/run"]
