package io.baton.application.service.engine;

import static io.baton.application.service.engine.Asking.TURN;
import static io.baton.application.service.engine.Asking.engines;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.application.port.out.engine.Engine;
import io.baton.domain.handoff.AgentsLanguage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefChainTest {

    private final Asking asking = new Asking();
    private final BriefChain briefs = new BriefChain(asking, Runnable::run);
    private final ScriptedEngine offline = ScriptedEngine.replying("local").briefing("Written offline.", "en");

    private String summary(Engine first) {
        return briefs.brief(TURN, AgentsLanguage.EN, engines(Duration.ofSeconds(20), first, offline), offline)
                .summary();
    }

    @Test
    void theFirstEngineBriefs() {
        assertThat(summary(ScriptedEngine.replying("openai"))).isEqualTo("The parcel is late.");
    }

    @ParameterizedTest
    @CsvSource({"' ',en", "'A bell \u0007',en", "Fine,<script>"})
    void whatIsNoBriefIsWrittenOffline(String summary, String language) {
        assertThat(summary(ScriptedEngine.replying("openai").briefing(summary, language)))
                .isEqualTo("Written offline.");
    }

    @Test
    void anOverlongOneIsWrittenOffline() {
        assertThat(summary(ScriptedEngine.replying("openai").briefing("x".repeat(2_001), "en")))
                .isEqualTo("Written offline.");
    }

    @Test
    void anEngineThatIsKeptApartIsNotAsked() {
        asking.closed.add("openai");

        assertThat(summary(ScriptedEngine.replying("openai"))).isEqualTo("Written offline.");
    }

    @Test
    void paymentNumbersDoNotReachTheSummary() {
        assertThat(summary(ScriptedEngine.replying("openai").briefing("Paid with 4111 1111 1111 1111.", "en")))
                .isEqualTo("Paid with card ····1111.");
    }

    @Test
    void aBadBriefDoesNotCountAgainstTheEngine() {
        summary(ScriptedEngine.replying("openai").briefing("", "en"));

        assertThat(asking.told).contains("openai unjudged").doesNotContain("openai failed");
    }
}
