package dev.comptoir.files.storage;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Turns failures of a disk into refusals: one that is used up, by its size or a quota, is told from one that fails. */
final class FullDisk {

    private static final Logger LOG = Logger.getLogger(FullDisk.class);

    /** The JDK has no exception of its own for it: the system's words are all there is (ENOSPC, EDQUOT). */
    private static final Pattern WORDS = Pattern.compile("no space left|quota exceeded|not enough space");

    private FullDisk() {}

    static <T> Uni<T> refused(Uni<T> writing) {
        return writing.onFailure(FullDisk::isCause)
                .transform(_ -> StorageProblem.full())
                .onFailure(IOException.class)
                .invoke(failure -> LOG.error("the storage fails", failure))
                .onFailure(IOException.class)
                .transform(_ -> StorageProblem.unavailable());
    }

    static boolean isCause(Throwable failure) {
        return failure instanceof IOException
                && WORDS.matcher(String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT))
                        .find();
    }
}
