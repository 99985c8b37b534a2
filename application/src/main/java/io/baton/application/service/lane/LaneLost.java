package io.baton.application.service.lane;

/** Another server has the lane: this transaction is rolled back and the lane dropped silently (architecture.md, Fence). */
final class LaneLost extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
