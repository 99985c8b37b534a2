package io.baton.adapter.ai;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.ai.brief.BriefWriter;
import io.baton.adapter.ai.knowledge.ArticleLibrary;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.AgentsLanguage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conversations of {@code samples/brief/cases.txt}, each with the brief that an agent gets. */
class BriefExamplesTest {

    private static final Pattern QUOTATION = Pattern.compile("“([^”]*)”");
    private static final OfflineDetectors DETECTORS = new OfflineDetectors();
    private static final LocalEngine ENGINE = new LocalEngine(
            new ArticleLibrary(Path.of("../knowledge"), DETECTORS::languageOf, InstantSource.system()), DETECTORS);

    static List<Named<BriefExample>> examples() {
        return BriefExample.all().stream()
                .map(example -> Named.of(example.name(), example))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void tellsTheHumanWhatItIsAbout(BriefExample example) {
        assertThat(brief(example)).isEqualTo(example.brief());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void fitsAndQuotesWholeSentences(BriefExample example) {
        var brief = brief(example);
        var said = said(example.turn());

        assertThat(brief).hasSizeLessThanOrEqualTo(BriefWriter.LONGEST).doesNotContain("\n");
        assertThat(brief).matches(".*(?:[.!?…。！？؟]|[.!?…。！？؟]”)");
        QUOTATION.matcher(brief).results().map(quotation -> quotation.group(1)).forEach(quotation -> assertThat(
                        pieces(quotation))
                .allMatch(piece -> piece.contains("····") || said.contains(bare(piece))));
    }

    // a quotation consists of whole pieces of what was said, in its order
    private static List<String> pieces(String quotation) {
        return List.of(quotation.split("https?://\\S+|\\[…]| / |(?<=[.!?…。！？؟])", -1));
    }

    private static String said(Turn turn) {
        return bare(turn.transcript().stream().map(Utterance::text).collect(Collectors.joining(" "))
                + turn.previousSummary());
    }

    private static String bare(String text) {
        return text.replaceAll("[^\\p{L}\\d]", "");
    }

    @Test
    void thereAreExamplesInManyLanguages() {
        assertThat(BriefExample.all().size()).isGreaterThanOrEqualTo(40);
        assertThat(BriefExample.all().stream().map(BriefExample::agents).distinct())
                .containsExactlyInAnyOrder(AgentsLanguage.values());
    }

    private static String brief(BriefExample example) {
        return ENGINE.brief(example.turn(), example.agents()).summary();
    }
}
