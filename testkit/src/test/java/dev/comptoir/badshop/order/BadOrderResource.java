package dev.comptoir.badshop.order;

import jakarta.ws.rs.Path;

@Path("/bad-orders")
class BadOrderResource {}
