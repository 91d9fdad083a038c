package dev.comptoir.files.storage;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a disk or a quota that is used up from other failures of the disk. */
final class FullDisk {

    /** The JDK has no exception of its own for it: the system's words are all there is (ENOSPC, EDQUOT). */
    private static final Pattern WORDS = Pattern.compile("no space left|quota exceeded|not enough space");

    private FullDisk() {}

    static <T> Uni<T> refused(Uni<T> writing) {
        return writing.onFailure(FullDisk::isCause).transform(_ -> StorageProblem.full());
    }

    static boolean isCause(Throwable failure) {
        return failure instanceof IOException
                && WORDS.matcher(String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT))
                        .find();
    }
}
