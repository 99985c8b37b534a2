package io.baton.adapter.persistence;

import static io.baton.adapter.persistence.StoredFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.application.port.out.settings.NamedSecrets;
import io.baton.application.port.out.settings.SettingChanged;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.application.port.out.settings.SettingStore;
import io.baton.application.port.out.settings.SettingStore.Saved;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.Secret;
import io.baton.domain.conversation.Channel;
import io.baton.domain.handoff.AgentsLanguage;
import io.baton.domain.handoff.ChannelPolicy;
import io.baton.domain.handoff.HandoffLevel;
import io.baton.domain.handoff.HandoffPolicies;
import io.baton.domain.handoff.HandoffPolicy;
import io.baton.domain.handoff.LoopBound;
import io.baton.domain.officehours.Closure;
import io.baton.domain.officehours.OfficeHours;
import io.baton.domain.officehours.OutsideHours;
import io.baton.domain.officehours.Schedule;
import io.baton.domain.officehours.Shift;
import io.baton.domain.settings.Versioned;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SettingStoresTest {

    private static final HandoffPolicies BALANCED_ON_SMS = new HandoffPolicies(
            HandoffPolicy.at(HandoffLevel.QUICK, "legal advice"),
            LoopBound.defaults(),
            AgentsLanguage.NL,
            Map.of(Channel.SMS, ChannelPolicy.at(HandoffLevel.BALANCED)));

    private final TestPersistence server = TestPersistence.start();
    private final ConnectionId connection = StoredFixture.aConnection(1).id();

    @BeforeEach
    void aConnectionIsThere() {
        server.connections().add(StoredFixture.aConnection(1));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Nested
    class ASetting {

        @Test
        void isTheDefaultAsVersionZeroUntilItIsSaved() {
            assertThat(settings().latest(connection, SettingKind.HANDOFF_POLICY))
                    .isEqualTo(Versioned.unsaved(HandoffPolicies.defaults()));
            assertThat(settings().history(connection, SettingKind.HANDOFF_POLICY))
                    .isEmpty();
        }

        @Test
        void keepsEveryVersion() {
            save(BALANCED_ON_SMS, 0);
            save(HandoffPolicies.defaults(), 1);

            assertThat(settings().latest(connection, SettingKind.HANDOFF_POLICY))
                    .isEqualTo(new Versioned<>(2, NOW, "anna", HandoffPolicies.defaults()));
            assertThat(settings().version(connection, SettingKind.HANDOFF_POLICY, 1))
                    .contains(new Versioned<>(1, NOW, "anna", BALANCED_ON_SMS));
            assertThat(settings().version(connection, SettingKind.HANDOFF_POLICY, 3))
                    .isEmpty();
            assertThat(settings().history(connection, SettingKind.HANDOFF_POLICY))
                    .containsExactly(new Saved(2, NOW, "anna"), new Saved(1, NOW, "anna"));
        }

        @Test
        void isNotSavedOverSomebodyElsesVersion() {
            save(BALANCED_ON_SMS, 0);

            assertThatThrownBy(() -> save(HandoffPolicies.defaults(), 0)).isInstanceOf(SettingChanged.class);

            assertThat(settings().latest(connection, SettingKind.HANDOFF_POLICY).value())
                    .isEqualTo(BALANCED_ON_SMS);
        }

        @Test
        void isNoOtherConnectionsAndNoOtherKinds() {
            server.connections().add(StoredFixture.aConnection(2));
            save(BALANCED_ON_SMS, 0);

            assertThat(settings()
                            .latest(StoredFixture.aConnection(2).id(), SettingKind.HANDOFF_POLICY)
                            .version())
                    .isZero();
            assertThat(settings().latest(connection, SettingKind.OFFICE_HOURS).version())
                    .isZero();
        }

        @Test
        void readsOfficeHoursAsTheyWereSaved() {
            var hours = new OfficeHours(
                    Map.of(
                            "shop",
                            new Schedule(
                                    ZoneId.of("Europe/Berlin"),
                                    List.of(new Shift(DayOfWeek.FRIDAY, LocalTime.of(22, 0), LocalTime.of(6, 0))),
                                    List.of(
                                            new Closure.Day(LocalDate.of(2026, 4, 3)),
                                            new Closure.Days(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 14)),
                                            new Closure.EveryYear(MonthDay.of(12, 25))))),
                    Map.of(Channel.WHATSAPP, "shop"),
                    null,
                    OutsideHours.FOLLOW_UP,
                    Map.of(Channel.WEB, OutsideHours.STAY_WITH_AI));

            settings().add(connection, SettingKind.OFFICE_HOURS, hours, 0, "anna", NOW);

            assertThat(settings().latest(connection, SettingKind.OFFICE_HOURS).value())
                    .isEqualTo(hours);
        }

        private void save(HandoffPolicies policies, int basedOn) {
            settings().add(connection, SettingKind.HANDOFF_POLICY, policies, basedOn, "anna", NOW);
        }

        private SettingStore settings() {
            return server.ports().settings();
        }
    }

    @Nested
    class ANamedSecret {

        @Test
        void isKeptEncryptedAndReplacedAndForgotten() throws SQLException {
            secrets().put(connection, "engine.openai.api-key", new Secret("sk-first"));
            secrets().put(connection, "engine.openai.api-key", new Secret("sk-second"));

            assertThat(secrets().find(connection, "engine.openai.api-key")).contains(new Secret("sk-second"));
            assertThat(server.dump("setting_secret"))
                    .contains("engine.openai.api-key")
                    .doesNotContain("sk-second");
            secrets().forget(connection, "engine.openai.api-key");
            assertThat(secrets().find(connection, "engine.openai.api-key")).isEmpty();
        }

        @Test
        void isOfItsConnectionAlone() {
            server.connections().add(StoredFixture.aConnection(2));
            secrets().put(connection, "engine.openai.api-key", new Secret("sk-first"));

            assertThat(secrets().find(StoredFixture.aConnection(2).id(), "engine.openai.api-key"))
                    .isEmpty();
        }

        private NamedSecrets secrets() {
            return server.ports().namedSecrets();
        }
    }
}
