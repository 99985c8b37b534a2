package io.baton.domain.masking;

import java.util.List;

/** Hides in a text what must not leave: card numbers, IBANs, a connection's own patterns (product.md 4). */
@FunctionalInterface
public interface Masking {

    /** Hides payment card numbers and IBANs but for their last four characters. */
    Masking PAYMENT_NUMBERS = PaymentNumbers::hide;

    /** The text without what is to be hidden; the text itself when there is nothing. */
    String mask(String text);

    /** Hides payment numbers and then what the patterns find, in their order; throws when a pattern has a {@link MaskingPattern#problem()}. */
    static Masking of(List<MaskingPattern> patterns) {
        Masking masking = PAYMENT_NUMBERS;
        for (MaskingPattern pattern : patterns) {
            masking = masking.then(new OwnPattern(pattern));
        }
        return masking;
    }

    private Masking then(Masking next) {
        return text -> next.mask(mask(text));
    }
}
