package dev.comptoir.localstack.launch;

import java.util.Optional;

/** Something the launcher starts, watches and stops. */
interface Server {

    String name();

    /** Where people and programs reach it. */
    String address();

    /** Starts it; it may take a while longer until it is ready. */
    void start();

    boolean isReady();

    /** The process to watch while it runs. */
    Optional<Running> process();

    void stop();
}
