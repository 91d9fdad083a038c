package dev.comptoir.gateway.testclock;

import java.time.Duration;

/** How far ahead a move has set the clock: what a repeated request is told again. */
record MovedClock(Duration lead) {}
