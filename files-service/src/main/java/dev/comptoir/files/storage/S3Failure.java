package dev.comptoir.files.storage;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Turns failures of an object store into refusals: one that is full is told from one that fails or cannot be reached. */
final class S3Failure {

    private static final Logger LOG = Logger.getLogger(S3Failure.class);
    private static final int INSUFFICIENT_STORAGE = 507;

    /** What stores of several makers say when a disk or a quota is used up. */
    private static final Set<String> FULL =
            Set.of("QuotaExceeded", "XMinioStorageFull", "XMinioAdminBucketQuotaExceeded", "InsufficientCapacity");

    private S3Failure() {}

    static <T> Uni<T> refused(Uni<T> call) {
        return call.onFailure(S3Failure::isFull)
                .transform(_ -> StorageProblem.full())
                .onFailure(SdkException.class)
                .invoke(failure -> LOG.error("the object store fails", failure))
                .onFailure(SdkException.class)
                .transform(_ -> StorageProblem.unavailable());
    }

    static boolean isFull(Throwable failure) {
        return failure instanceof S3Exception answer
                && (answer.statusCode() == INSUFFICIENT_STORAGE
                        || (answer.awsErrorDetails() != null
                                && FULL.contains(answer.awsErrorDetails().errorCode())));
    }
}
