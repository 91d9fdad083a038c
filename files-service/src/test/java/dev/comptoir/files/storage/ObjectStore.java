package dev.comptoir.files.storage;

import dev.comptoir.localstack.engine.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A real object store with one bucket, as a process of its own that ends with the tests. */
final class ObjectStore implements AutoCloseable {

    static final String BUCKET = "contents";
    static final String KEY_ID = "an-access-key-of-the-tests";
    static final String SECRET = "a-secret-key-of-the-tests";

    private final Process process;
    private final URI endpoint;

    private ObjectStore(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    static ObjectStore start() {
        int port = Ports.free();
        URI endpoint = URI.create("http://127.0.0.1:" + port);
        try {
            Path folder = Files.createTempDirectory("object-store");
            Files.createDirectory(folder.resolve("data"));
            Path settings = Files.writeString(folder.resolve("settings.properties"), """
                    s3proxy.authorization=aws-v2-or-v4
                    s3proxy.endpoint=%s
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    jclouds.provider=filesystem-nio2
                    jclouds.filesystem.basedir=%s
                    """.formatted(
                            endpoint, KEY_ID, SECRET, folder.resolve("data")));
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx96m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            Path.of("target", "s3proxy.jar").toAbsolutePath().toString(),
                            "--properties",
                            settings.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            Awaitility.await("the object store").atMost(Duration.ofSeconds(60)).until(() -> isOpen(port));
            ObjectStore store = new ObjectStore(process, endpoint);
            try (S3Client client = store.client()) {
                client.createBucket(request -> request.bucket(BUCKET));
            }
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the object store", e);
        }
    }

    URI endpoint() {
        return endpoint;
    }

    S3Client client() {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY_ID, SECRET)))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /** What a program is told of a store at an address. */
    static StorageSettings.S3 settings(URI endpoint) {
        return new StorageSettings.S3() {
            @Override
            public Optional<String> bucket() {
                return Optional.of(BUCKET);
            }

            @Override
            public String region() {
                return "us-east-1";
            }

            @Override
            public Optional<URI> endpoint() {
                return Optional.of(endpoint);
            }

            @Override
            public Optional<URI> publicEndpoint() {
                return Optional.empty();
            }

            @Override
            public boolean pathStyle() {
                return true;
            }

            @Override
            public Optional<String> accessKeyId() {
                return Optional.of(KEY_ID);
            }

            @Override
            public Optional<String> secretAccessKey() {
                return Optional.of(SECRET);
            }
        };
    }

    private static boolean isOpen(int port) {
        try (Socket _ = new Socket("127.0.0.1", port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
