package dev.comptoir.files.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.S3Utilities;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** One bucket of an object store, by calls that wait. */
final class Bucket implements AutoCloseable {

    /** Long enough to begin a download; who has begun may end it. */
    private static final Duration ADDRESSES_WORK_FOR = Duration.ofMinutes(5);

    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final String name;
    private final S3Client client;
    private final S3Presigner presigner;
    private final PartedUpload parted;
    private final URI origin;

    Bucket(StorageSettings.S3 settings) {
        AwsCredentialsProvider credentials = credentials(settings);
        this.name = name(settings);
        var builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials)
                .forcePathStyle(settings.pathStyle())
                // Parts carry their MD5, which all stores know; the newer checksums some of them refuse.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(SILENCE)
                        .socketTimeout(SILENCE)
                        .build());
        settings.endpoint().ifPresent(builder::endpointOverride);
        this.client = builder.build();
        this.presigner = presigner(settings, credentials);
        this.parted = new PartedUpload(client, name);
        this.origin = origin(settings);
    }

    private static S3Presigner presigner(StorageSettings.S3 settings, AwsCredentialsProvider credentials) {
        S3Presigner.Builder builder = S3Presigner.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials)
                .serviceConfiguration(addresses(settings));
        settings.publicEndpoint().or(settings::endpoint).ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static String name(StorageSettings.S3 settings) {
        return settings.bucket()
                .orElseThrow(() -> new IllegalStateException("files.storage.s3.bucket is missing: name the bucket."));
    }

    private static URI origin(StorageSettings.S3 settings) {
        S3Utilities.Builder builder =
                S3Utilities.builder().region(Region.of(settings.region())).s3Configuration(addresses(settings));
        settings.publicEndpoint().or(settings::endpoint).ifPresent(builder::endpoint);
        URL address = builder.build().getUrl(url -> url.bucket(name(settings)).key("content"));
        return URI.create(address.getProtocol() + "://" + address.getAuthority());
    }

    private static S3Configuration addresses(StorageSettings.S3 settings) {
        return S3Configuration.builder()
                .pathStyleAccessEnabled(settings.pathStyle())
                .build();
    }

    private static AwsCredentialsProvider credentials(StorageSettings.S3 settings) {
        return settings.accessKeyId().isPresent()
                ? StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        settings.accessKeyId().get(),
                        settings.secretAccessKey()
                                .orElseThrow(() -> new IllegalStateException(
                                        "files.storage.s3.secret-access-key is missing beside the access key id."))))
                : DefaultCredentialsProvider.builder().build();
    }

    /** Stores a file, which appears whole under its key. */
    void put(Path file, String key) throws IOException {
        if (parted.isFor(Files.size(file))) {
            parted.put(file, key);
        } else {
            put(Files.readAllBytes(file), key);
        }
    }

    void put(byte[] bytes, String key) {
        client.putObject(request -> request.bucket(name).key(key).contentMD5(Md5.of(bytes)), PartedUpload.body(bytes));
    }

    void remove(String key) {
        client.deleteObject(request -> request.bucket(name).key(key));
    }

    boolean has(String key) {
        try {
            client.headObject(request -> request.bucket(name).key(key));
            return true;
        } catch (NoSuchKeyException _) {
            return false;
        }
    }

    InputStream read(String key) {
        return client.getObject(request -> request.bucket(name).key(key));
    }

    /** An address that gives a content to whoever has it, for a few minutes. */
    URI address(String key, Presentation presentation) {
        return URI.create(presigner
                .presignGetObject(presigned -> presigned
                        .signatureDuration(ADDRESSES_WORK_FOR)
                        .getObjectRequest(request -> request.bucket(name)
                                .key(key)
                                .responseContentType(presentation.contentType())
                                .responseContentDisposition(presentation.disposition())
                                .responseCacheControl(presentation.cacheControl())))
                .url()
                .toString());
    }

    /** What the addresses of all contents begin with. */
    URI origin() {
        return origin;
    }

    /** Gives up uploads in parts that a crash left behind: the store keeps, and charges for, their parts. */
    void abortUnfinished(Instant before) {
        client.listMultipartUploadsPaginator(request -> request.bucket(name)).uploads().stream()
                .filter(upload -> upload.initiated().isBefore(before))
                .forEach(this::abort);
    }

    private void abort(MultipartUpload upload) {
        try {
            client.abortMultipartUpload(
                    request -> request.bucket(name).key(upload.key()).uploadId(upload.uploadId()));
        } catch (NoSuchUploadException _) {
            // Another instance was quicker.
        }
    }

    @Override
    public void close() {
        parted.close();
        presigner.close();
        client.close();
    }
}
