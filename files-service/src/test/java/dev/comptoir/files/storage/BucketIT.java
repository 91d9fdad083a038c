package dev.comptoir.files.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class BucketIT {

    private static final int THREE_PARTS = 17 * 1024 * 1024 + 5;

    private static ObjectStore store;
    private static Bucket bucket;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        store = ObjectStore.start();
        bucket = new Bucket(ObjectStore.settings(store.endpoint()));
    }

    @AfterAll
    static void stop() {
        bucket.close();
        store.close();
    }

    @Test
    void keeps_a_large_file_that_came_in_parts_as_one_content() throws IOException {
        byte[] bytes = new byte[THREE_PARTS];
        new Random(7).nextBytes(bytes);
        bucket.put(Files.write(folder.resolve("large"), bytes), "ab/large");

        try (InputStream content = bucket.read("ab/large")) {
            assertThat(Arrays.equals(content.readAllBytes(), bytes)).isTrue();
        }
        try (S3Client client = store.client()) {
            assertThat(client.listMultipartUploads(request -> request.bucket(ObjectStore.BUCKET))
                            .uploads())
                    .isEmpty();
        }
    }

    @Test
    void gives_an_address_that_needs_no_key_and_has_the_exact_name() throws Exception {
        bucket.put("0123456789".getBytes(), "ab/small");
        URI address = bucket.address(
                "ab/small",
                new Presentation("text/plain", "attachment; filename*=UTF-8''%C3%A9t%C3%A9.txt", "private, no-store"));

        HttpResponse<String> whole = get(address, "bytes=0-");
        assertThat(whole.body()).isEqualTo("0123456789");
        assertThat(whole.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename*=UTF-8''%C3%A9t%C3%A9.txt");
        assertThat(whole.headers().firstValue("Content-Type")).hasValue("text/plain");
        assertThat(whole.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        HttpResponse<String> rest = get(address, "bytes=7-");
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo("789");
        assertThat(address.getQuery()).contains("X-Amz-Expires=300");
        assertThat(get(URI.create(address.toString().replace("small", "other")), "bytes=0-")
                        .statusCode())
                .isEqualTo(403);
        assertThat(address.toString()).startsWith(bucket.origin() + "/");
    }

    @Test
    void shows_nothing_of_an_upload_that_a_crash_left_and_drops_it_when_it_is_old() {
        try (S3Client client = store.client()) {
            String id = client.createMultipartUpload(
                            request -> request.bucket(ObjectStore.BUCKET).key("half"))
                    .uploadId();
            client.uploadPart(
                    request -> request.bucket(ObjectStore.BUCKET)
                            .key("half")
                            .uploadId(id)
                            .partNumber(1),
                    RequestBody.fromString("half"));

            assertThat(bucket.has("half")).isFalse();
            bucket.abortUnfinished(Instant.EPOCH);
            assertThat(uploads(client)).isEqualTo(1);
            bucket.abortUnfinished(Instant.now().plusSeconds(60));
            assertThat(uploads(client)).isZero();
        }
    }

    @Test
    void that_cannot_be_reached_refuses_and_takes_nothing() throws IOException {
        Path file = Files.write(folder.resolve("kept"), new byte[THREE_PARTS]);
        try (Socket taken = new Socket()) {
            // Nobody else can come to listen there.
            taken.bind(new InetSocketAddress("127.0.0.1", 0));
            URI nobody = URI.create("http://127.0.0.1:" + taken.getLocalPort());
            try (Bucket away = new Bucket(ObjectStore.settings(nobody))) {
                assertThatThrownBy(() -> away.put(file, "kept")).isInstanceOf(SdkClientException.class);
            }
        }
        assertThat(file).hasSize(THREE_PARTS);
        assertThat(bucket.has("kept")).isFalse();
    }

    @Test
    void forgets_what_is_removed_and_does_not_mind_a_second_time() {
        bucket.put(new byte[] {1}, "gone");
        bucket.remove("gone");
        bucket.remove("gone");
        assertThat(bucket.has("gone")).isFalse();
    }

    private static int uploads(S3Client client) {
        return client.listMultipartUploads(request -> request.bucket(ObjectStore.BUCKET))
                .uploads()
                .size();
    }

    private static HttpResponse<String> get(URI address, String range) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(address).header("Range", range).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
