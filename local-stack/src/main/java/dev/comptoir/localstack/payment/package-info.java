/** A payment provider for tests and development: as much of Stripe's HTTP API as the suite uses, with test cards. */
package dev.comptoir.localstack.payment;
