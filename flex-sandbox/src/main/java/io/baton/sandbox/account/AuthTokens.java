package io.baton.sandbox.account;

import io.baton.sandbox.core.Sids;
import java.util.Optional;

/** The primary Auth Token, which signs webhooks, and the secondary one while they are exchanged; calls are made with either. */
final class AuthTokens {
    private final String account;
    private int promotions;
    private boolean exchanging;

    AuthTokens(String account) {
        this.account = account;
    }

    synchronized String primary() {
        return token(promotions);
    }

    synchronized Optional<String> secondary() {
        return exchanging ? Optional.of(token(promotions + 1)) : Optional.empty();
    }

    synchronized void createSecondary() {
        exchanging = true;
    }

    /** The secondary token takes the place of the primary one, which is worth nothing from then on. */
    synchronized void promote() {
        if (exchanging) {
            promotions++;
            exchanging = false;
        }
    }

    synchronized boolean accept(String token) {
        return token.equals(primary()) || secondary().map(token::equals).orElse(false);
    }

    private String token(int number) {
        return Sids.digest("auth token " + account + (number == 0 ? "" : " " + number));
    }
}
