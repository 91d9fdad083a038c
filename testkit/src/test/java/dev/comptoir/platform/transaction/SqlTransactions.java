package dev.comptoir.platform.transaction;

import java.util.function.Supplier;

/** Has the name of platform's class, which comes later in the build, for the rules about who opens transactions. */
public interface SqlTransactions {

    <T> T run(Supplier<T> work);
}
