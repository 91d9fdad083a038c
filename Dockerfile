# One file for all programs: docker build --target program --build-arg PROGRAM=orders-service .
# docker compose up builds and runs everything.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp -q package -DskipTests -Dspotless.check.skip=true

FROM eclipse-temurin:25-jre AS runtime
RUN useradd --system --uid 10001 --create-home comptoir \
    && install -d -o comptoir -g comptoir /data /keys-private /keys-public
ENV MALLOC_ARENA_MAX=2 \
    JAVA_FLAGS="-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"
USER comptoir
WORKDIR /app

# Prepares the servers: databases and tables, topics, and the keys with which the gateway vouches for its callers.
FROM runtime AS setup
COPY --from=build /src/local-stack/target/classes /app/classes
COPY --from=build /src/local-stack/target/lib /app/lib
COPY --from=build /src/platform/src/main/resources/db /app/sources/platform/src/main/resources/db
COPY --from=build /src/storefront/src/main/resources/db /app/sources/storefront/src/main/resources/db
COPY --from=build /src/orders-service/src/main/resources/db /app/sources/orders-service/src/main/resources/db
COPY --from=build /src/inventory-service/src/main/resources/db /app/sources/inventory-service/src/main/resources/db
COPY --from=build /src/carts-service/src/main/resources/db /app/sources/carts-service/src/main/resources/db
COPY --from=build /src/campaigns-service/src/main/resources/db /app/sources/campaigns-service/src/main/resources/db
COPY --from=build /src/catalog-service/src/main/resources/db /app/sources/catalog-service/src/main/resources/db
COPY --from=build /src/files-service/src/main/resources/db /app/sources/files-service/src/main/resources/db
COPY --from=build /src/gateway/src/main/resources/db /app/sources/gateway/src/main/resources/db
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-cp", "/app/classes:/app/lib/*", "dev.comptoir.localstack.launch.SetUp", "/app/sources"]

FROM runtime AS program
ARG PROGRAM
COPY --from=build /src/${PROGRAM}/target/quarkus-app /app
ENV QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_HTTP_PORT=8080
EXPOSE 8080
# The image has bash but not surely curl.
HEALTHCHECK --interval=5s --timeout=3s --start-period=90s --retries=6 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/$QUARKUS_HTTP_PORT && printf 'GET /q/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [[ $status == 200 ]]"]
ENTRYPOINT ["bash", "-c", "exec java $JAVA_FLAGS -Djava.util.logging.manager=org.jboss.logmanager.LogManager -jar /app/quarkus-run.jar"]
