package io.baton.adapter.rest.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole, from 0 to 1 with four decimals; of nothing it is 0. */
final class Share {

    private Share() {}

    static BigDecimal of(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(4)
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }
}
