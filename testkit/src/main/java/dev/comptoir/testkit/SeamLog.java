package dev.comptoir.testkit;

import org.jboss.logging.Logger;

/** Says once per server where the tests get it from. */
final class SeamLog {

    private static final Logger LOG = Logger.getLogger("dev.comptoir.testkit");

    private SeamLog() {}

    static void say(String what) {
        LOG.info("Tests use " + what);
    }
}
