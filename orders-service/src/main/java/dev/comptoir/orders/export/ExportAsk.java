package dev.comptoir.orders.export;

/**
 * What somebody wants exported.
 *
 * @param request as it is kept for whoever writes the file
 * @param pickedCount how many there must be; zero when any number will do
 */
public record ExportAsk(ExportSubject subject, Object request, ExportPlan plan, long pickedCount) {}
