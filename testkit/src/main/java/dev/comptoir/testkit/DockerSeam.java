package dev.comptoir.testkit;

import org.testcontainers.DockerClientFactory;

/** Whether the tests may and can use containers. */
final class DockerSeam {

    private DockerSeam() {}

    /** Only when asked for by {@code COMPTOIR_TEST_DOCKER=1}: starting containers is slower than the embedded servers. */
    static boolean isWanted() {
        return "1".equals(System.getenv("COMPTOIR_TEST_DOCKER"))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    /** Ends a container as a crash would; its files stay. */
    static void kill(String container) {
        DockerClientFactory.instance().client().killContainerCmd(container).exec();
    }

    /** Starts a container that has ended. */
    static void start(String container) {
        DockerClientFactory.instance().client().startContainerCmd(container).exec();
    }
}
