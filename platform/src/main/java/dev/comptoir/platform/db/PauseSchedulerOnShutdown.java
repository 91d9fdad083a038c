package dev.comptoir.platform.db;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Starts no scheduled work in a program that is about to stop: its database connections close before its scheduler. */
@ApplicationScoped
class PauseSchedulerOnShutdown {

    private final Scheduler scheduler;

    PauseSchedulerOnShutdown(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.pause();
    }
}
