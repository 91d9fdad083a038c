package dev.comptoir.gateway.problem;

import java.util.List;

/**
 * A code that refusals carry, as the sources use it.
 *
 * @param status the HTTP status it comes with
 * @param messages what is said with it; an ellipsis stands for what differs from request to request
 */
record ProblemCode(String code, int status, List<String> messages) {}
