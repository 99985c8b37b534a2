package io.baton.adapter.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.adapter.persistence.Samples;
import io.baton.adapter.persistence.StoredSettings;
import io.baton.domain.connection.Credentials;
import io.baton.domain.connection.Secret;
import io.baton.domain.connection.WebhookToken;
import io.baton.domain.connection.WebhookTokens;
import io.baton.domain.effect.CreateTask;
import io.baton.domain.effect.Effect;
import io.baton.domain.effect.EffectOutcome;
import io.baton.domain.effect.EffectResult;
import io.baton.domain.effect.FindTasks;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.event.LaneEvent;
import io.baton.domain.event.TurnAnswered;
import io.baton.domain.handoff.Tally;
import io.baton.domain.officehours.Availability;
import io.baton.domain.session.Session;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.taskrouter.TaskAttributes;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentMapperTest {
    private final DocumentMapper documents = new DocumentMapper();

    @ParameterizedTest
    @EnumSource(Samples.class)
    void writesAndReadsEveryEffect(Samples samples) {
        assertThat(samples.ofEach(Effect.class)).hasSize(20).allSatisfy(effect -> survives(Effect.class, effect));
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void writesAndReadsEveryOutcome(Samples samples) {
        assertThat(samples.ofEach(EffectOutcome.class))
                .hasSizeGreaterThan(4)
                .allSatisfy(outcome -> survives(EffectOutcome.class, outcome));
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void writesAndReadsEveryResultInsideItsOutcome(Samples samples) {
        assertThat(samples.ofEach(EffectResult.class))
                .hasSizeGreaterThan(8)
                .allSatisfy(result -> survives(EffectOutcome.class, new EffectOutcome.Done(result)));
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void writesAndReadsEveryEvent(Samples samples) {
        assertThat(samples.ofEach(LaneEvent.class))
                .hasSizeGreaterThan(15)
                .allSatisfy(event -> survives(LaneEvent.class, event));
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void writesAndReadsEveryAnswerOfAnEngine(Samples samples) {
        assertThat(samples.ofEach(EngineAnswer.class))
                .hasSize(4)
                .allSatisfy(answer -> survives(EngineAnswer.class, answer));
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void writesAndReadsASession(Samples samples) {
        survives(Session.class, samples.of(Session.class));
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void writesAndReadsTheSettingsOfAConnection(Samples samples) {
        survives(StoredSettings.class, samples.of(StoredSettings.class));
    }

    @Test
    void keepsTaskAttributesToTheLetter() {
        var attributes = Samples.FULL.of(TaskAttributes.class);

        var read = documents.read(TaskAttributes.class, documents.write(TaskAttributes.class, attributes));

        assertThat(read.written()).isEqualTo(attributes.written());
    }

    @Test
    void writesComponentsOnlyAndNoAnswersOfMethods() {
        String session = documents.write(Session.class, Samples.FULL.of(Session.class));
        String effect = documents.write(Effect.class, new FindTasks(Samples.sid(ConversationSid.class, 1)));

        assertThat(session).doesNotContain("customData", "hasUnanswered", "firstUnanswered", "aiTask");
        assertThat(effect)
                .isEqualTo("{\"@type\":\"FindTasks\",\"conversation\":\"CH11111111111111111111111111111111\"}");
    }

    @Test
    void refusesSecrets() {
        var credentials = Samples.FULL.of(Credentials.class);
        var tokens = WebhookTokens.of(new WebhookToken("0123456789abcdefghijklmnop"));

        assertThatThrownBy(() -> documents.write(Credentials.class, credentials))
                .hasStackTraceContaining("Secret must not be in a document");
        assertThatThrownBy(() -> documents.write(WebhookTokens.class, tokens))
                .hasStackTraceContaining("WebhookToken must not be in a document")
                .satisfies(e -> assertThat(e.toString()).doesNotContain("0123456789abcdefghijklmnop"));
        assertThatThrownBy(() -> documents.write(Secret.class, new Secret("open sesame")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsWhatAnOlderOrNewerServerWrote() {
        String older =
                """
                {"id": "0d7f4a52-0b5e-4a38-9d1e-3f0c8f1a2b3c", "connection": "0d7f4a52-0b5e-4a38-9d1e-3f0c8f1a2b3c",
                 "conversation": "CH11111111111111111111111111111111", "state": "NEW", "newer": {"unknown": [1]},
                 "tally": {"humanRequests": 1, "frustratedTurns": 2, "strongTurnsRunning": 0, "unsureTurns": 1}}
                """;

        var session = documents.read(Session.class, older);

        assertThat(session.transcript()).isEmpty();
        assertThat(session.authors()).isEmpty();
        assertThat(session.ai()).isNull();
        assertThat(session.disclosed()).isFalse();
        assertThat(session.collected()).isEmpty();
        assertThat(session.tally()).isEqualTo(new Tally(1, 2, 0, 1, false, false, null));
    }

    @Test
    void readsEffectsThatWereWantedBeforeTasksHadALifeOfTheirOwn() {
        String older =
                """
                {"@type": "CreateTask", "task": {"channel": "chat", "priority": 3, "attributes": "{\\"handedOff\\":true}"}}
                """;

        var task = ((CreateTask) documents.read(Effect.class, older)).task();

        assertThat(task.timeout()).isNull();
        assertThat(task.attributes().isHandedOff()).isTrue();
    }

    @Test
    void readsAnswersOfTurnsThatWereGivenBeforeHumansWereLookedFor() {
        String older =
                """
                {"@type": "TurnAnswered", "turn": "00000000000000000000000000000001", "attempt": 1, "engine": "local",
                 "millis": 5}
                """;

        assertThat(((TurnAnswered) documents.read(LaneEvent.class, older)).humans())
                .isEqualTo(Availability.UNKNOWN);
    }

    @Test
    void saysWhereADocumentIsWrongButNotWhatStandsThere() {
        String wrong = "{\"@type\":\"FindTasks\",\"conversation\":\"+4915112345678\"}";

        assertThatThrownBy(() -> documents.read(Effect.class, wrong))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("a stored Effect cannot be read")
                .satisfies(e -> assertThat(e).hasNoCause())
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("+49"));
    }

    @Test
    void replacesWhatPostgresCannotStore() {
        assertThat(documents.writeTexts(Map.of("wor\u0000ds", "a\u0000b\ud83d")))
                .isEqualTo("{\"wor\ufffdds\":\"a\ufffdb\ufffd\"}");
        assertThat(StorableText.of("Straße 😀")).isEqualTo("Straße 😀");
    }

    private <T> void survives(Class<T> as, T value) {
        String document = documents.write(as, value);
        assertThat(documents.read(as, document)).as(document).isEqualTo(value);
    }
}
