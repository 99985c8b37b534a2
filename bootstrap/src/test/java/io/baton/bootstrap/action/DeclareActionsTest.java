package io.baton.bootstrap.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.application.port.in.action.DeclareActionsUseCase.ActionsRefused;
import io.baton.application.port.in.action.DeclareActionsUseCase.Draft;
import io.baton.application.port.in.action.DeclareActionsUseCase.Flaw;
import io.baton.application.port.out.settings.SettingChanged;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.domain.action.Action;
import io.baton.domain.action.ActionHeader;
import io.baton.domain.action.ActionMethod;
import io.baton.domain.action.Actions;
import io.baton.domain.action.AllowedHost;
import io.baton.domain.action.UrlTemplate;
import io.baton.domain.connection.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeclareActionsTest {

    private static final String SCHEMA = "{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"string\"}}}";
    private static final String KEPT = "action.lookup.authorization";
    private static final Map<String, Secret> NO_SECRET = Map.of();
    private static final Map<String, Secret> GIVEN = Map.of(KEPT, new Secret("Bearer shop"));

    private ActionDesk desk;

    @BeforeEach
    void start() throws Exception {
        desk = new ActionDesk();
    }

    @AfterEach
    void stop() throws Exception {
        desk.close();
    }

    @Test
    void keepsASecretUntilItsHeaderIsGone() {
        declare(lookup("https://shop.example.com/{id}"), GIVEN);
        declare(lookup("https://shop.example.com/v2/{id}"), NO_SECRET);
        assertThat(secret()).contains(new Secret("Bearer shop"));

        save(new Draft(Actions.none(), NO_SECRET), null);
        assertThat(secret()).isEmpty();
    }

    @Test
    void leadsNoSecretToAnotherServer() {
        declare(lookup("https://shop.example.com/{id}"), GIVEN);

        for (var elsewhere : List.of("https://evil.example.com/{id}", "https://shop.example.com:8443/{id}")) {
            assertThat(flaws(lookup(elsewhere), NO_SECRET))
                    .extracting(Flaw::field)
                    .containsExactly("items[0].headers.Authorization.value");
        }
        assertThat(secret()).contains(new Secret("Bearer shop"));
        assertThat(latestVersion()).isEqualTo(1);

        declare(lookup("https://evil.example.com/{id}"), Map.of(KEPT, new Secret("Bearer other")));
        assertThat(secret()).contains(new Secret("Bearer other"));
    }

    @Test
    void needsTheSecretOfANewAction() {
        assertThat(flaws(lookup("https://shop.example.com/{id}"), NO_SECRET)).hasSize(1);
        assertThat(latestVersion()).isZero();
    }

    @Test
    void namesWhatIsWrongByItsPath() {
        assertThat(flaws(lookup("https://unlisted.example.com/{id}"), GIVEN))
                .containsExactly(new Flaw("items[0].url", "a host, and port, of allowedHosts"));
        assertThat(flaws(lookup("http://shop.example.com/{id}"), GIVEN))
                .containsExactly(new Flaw("items[0].url", "https"));
        assertThat(flaws(lookup("https://shop.example.com/{order}?c={flex_anything}"), GIVEN))
                .extracting(Flaw::field)
                .containsExactly("items[0].url");
        assertThat(flaws(lookup("https://shop.example.com/", "{\"type\":\"array\"}", null), GIVEN))
                .extracting(Flaw::field)
                .containsExactly("items[0].parameters");
        assertThat(flaws(
                        lookup(
                                "https://shop.example.com/",
                                "{\"type\":\"object\",\"properties\":{\"flex_id\":{}}}",
                                null),
                        GIVEN))
                .extracting(Flaw::field)
                .containsExactly("items[0].parameters");
        assertThat(flaws(lookup("https://shop.example.com/", SCHEMA, "{\"a\":\"{id}\"}"), GIVEN))
                .extracting(Flaw::field)
                .containsExactly("items[0].body");
    }

    @Test
    void namesAnActionThatIsThereTwice() {
        var action = lookup("https://shop.example.com/{id}");
        var draft = new Draft(new Actions(List.of(action, action), hosts()), GIVEN);

        assertThatThrownBy(() -> save(draft, null))
                .isInstanceOfSatisfying(ActionsRefused.class, refused -> assertThat(refused.flaws())
                        .containsExactly(new Flaw("items[1].name", "a name that no other action has")));
    }

    @Test
    void isAuditedWithoutSecrets() {
        declare(lookup("https://shop.example.com/{id}"), GIVEN);

        assertThat(desk.audited).hasSize(1);
        assertThat(desk.audited.get(0).what()).isEqualTo("actions.saved");
        assertThat(desk.audited.toString()).doesNotContain("Bearer");
    }

    @Test
    void refusesAChangeOfAnOlderVersionWithItsSecrets() {
        declare(lookup("https://shop.example.com/{id}"), GIVEN);
        var late = new Draft(
                new Actions(List.of(lookup("https://shop.example.com/{id}")), hosts()),
                Map.of(KEPT, new Secret("Bearer late")));

        assertThatThrownBy(() -> save(late, 0)).isInstanceOf(SettingChanged.class);
        assertThat(secret()).contains(new Secret("Bearer shop"));
    }

    private List<Flaw> flaws(Action action, Map<String, Secret> secrets) {
        try {
            declare(action, secrets);
            return List.of();
        } catch (ActionsRefused refused) {
            return refused.flaws();
        }
    }

    private void declare(Action action, Map<String, Secret> secrets) {
        save(new Draft(new Actions(List.of(action), hosts()), secrets), null);
    }

    private void save(Draft draft, Integer basedOn) {
        desk.declarations(false).declare(desk.connection, draft, basedOn);
    }

    private static List<AllowedHost> hosts() {
        return List.of(
                new AllowedHost("shop.example.com"),
                new AllowedHost("shop.example.com:8443"),
                new AllowedHost("evil.example.com"));
    }

    private static Action lookup(String url) {
        return lookup(url, SCHEMA, null);
    }

    private static Action lookup(String url, String parameters, String body) {
        return new Action(
                "lookup",
                "Looks something up",
                parameters,
                ActionMethod.GET,
                new UrlTemplate(url),
                List.of(new ActionHeader("Authorization", null)),
                body,
                Duration.ofSeconds(5));
    }

    private Optional<Secret> secret() {
        return desk.database.ports().namedSecrets().find(desk.connection, KEPT);
    }

    private int latestVersion() {
        return desk.database
                .ports()
                .settings()
                .latest(desk.connection, SettingKind.ACTIONS)
                .version();
    }
}
