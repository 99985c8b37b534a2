package io.baton.domain.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandoffReasonTest {

    private static final int SHORT = 60;

    @ParameterizedTest
    @EnumSource(AgentsLanguage.class)
    void hasAShortPhraseOfItsOwnInEveryLanguageOfAgents(AgentsLanguage language) {
        var phrases = Arrays.stream(HandoffReason.values())
                .map(reason -> reason.phrase(language))
                .toList();

        assertThat(phrases).doesNotHaveDuplicates().allSatisfy(phrase -> assertThat(phrase)
                .hasSizeBetween(10, SHORT));
        assertThat(HandoffReason.FRUSTRATION.phrase(language).equals(HandoffReason.FRUSTRATION.phrase()))
                .isEqualTo(language == AgentsLanguage.EN);
    }
}
