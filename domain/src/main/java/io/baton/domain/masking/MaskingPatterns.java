package io.baton.domain.masking;

import java.util.List;

/** The patterns of a connection, in the order in which they are applied. */
public record MaskingPatterns(List<MaskingPattern> patterns) {

    public MaskingPatterns {
        patterns = List.copyOf(patterns);
    }

    /** Payment numbers are hidden and nothing else. */
    public static MaskingPatterns none() {
        return new MaskingPatterns(List.of());
    }

    /** What hides them and payment numbers. */
    public Masking masking() {
        return Masking.of(patterns);
    }
}
