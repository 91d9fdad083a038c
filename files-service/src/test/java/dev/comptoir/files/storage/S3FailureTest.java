package dev.comptoir.files.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3FailureTest {

    @Test
    void of_a_store_that_is_full_is_refused_with_507() {
        assertThat(refusal(answer(507, "InsufficientStorage")).code()).isEqualTo("storage-full");
        assertThat(refusal(answer(400, "XMinioStorageFull")).kind().status()).isEqualTo(507);
    }

    @Test
    void of_any_other_kind_is_refused_with_503() {
        assertThat(refusal(answer(403, "AccessDenied")).code()).isEqualTo("storage-unavailable");
        assertThat(refusal(SdkClientException.create("no answer")).kind().status())
                .isEqualTo(503);
    }

    @Test
    void is_not_what_fails_here() {
        Uni<Void> broken = Uni.createFrom().failure(new IllegalStateException("ours"));

        assertThatThrownBy(() -> broken.plug(S3Failure::refused).await().indefinitely())
                .isInstanceOf(IllegalStateException.class);
    }

    private static Throwable answer(int status, String code) {
        return S3Exception.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }

    private static DomainException refusal(Throwable failure) {
        Uni<Void> call = Uni.createFrom().failure(failure);
        try {
            call.plug(S3Failure::refused).await().indefinitely();
        } catch (DomainException e) {
            return e;
        }
        throw new AssertionError("not refused");
    }
}
