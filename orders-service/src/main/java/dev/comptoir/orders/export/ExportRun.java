package dev.comptoir.orders.export;

import java.util.UUID;

/**
 * An export somebody is about to write.
 *
 * @param attempt tells who may: one that was taken over writes nothing more
 */
record ExportRun(UUID id, int attempt, ExportPlan plan) {}
