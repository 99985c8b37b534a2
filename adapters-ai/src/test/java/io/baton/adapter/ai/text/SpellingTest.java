package io.baton.adapter.ai.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "humna,human",
        "tlak,talk",
        "agnet,agent",
        "represntative,representative",
        "refnd,refund",
        "personn,person",
        "hman,human",
        "juman,human",
        "csutomer,customer",
        "colleuage,colleague",
        "상담웡,상담원"
    })
    void forgivesSlips(String typed, String word) {
        assertThat(Spelling.isSlipOf(typed, word)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "lift,gift",
        "cat,cart",
        "walk,talk",
        "prison,person",
        "woman,human",
        "gift,lift",
        "urgent,agent",
        "4711,4712"
    })
    void keepsOtherWordsApart(String typed, String word) {
        assertThat(Spelling.isSlipOf(typed, word)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"charged,changed", "refuse,refund"})
    void takesAWrongLetterForAnotherWordWhereMeaningCounts(String typed, String word) {
        assertThat(Spelling.isHurried(typed, word)).isFalse();
    }
}
