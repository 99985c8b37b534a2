package io.baton.application.port.out.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantsTest {

    @Test
    void aRoleForAllHoldsInEveryOrganisation() {
        var grants = Grants.ofGroups(List.of("baton-supervisor"));

        assertThat(grants.in("acme", Role.SUPERVISOR)).isTrue();
        assertThat(grants.in("globex", Role.SUPERVISOR)).isTrue();
        assertThat(grants.in("acme", Role.ADMIN)).isFalse();
        assertThat(grants.everywhere(Role.SUPERVISOR)).isTrue();
        assertThat(grants.seesAll()).isTrue();
    }

    @Test
    void aRoleForOneOrganisationHoldsThereAndNowhereElse() {
        var grants = Grants.ofGroups(List.of("baton-supervisor:acme", "baton-viewer:globex"));

        assertThat(grants.in("acme", Role.SUPERVISOR)).isTrue();
        assertThat(grants.in("globex", Role.SUPERVISOR)).isFalse();
        assertThat(grants.sees("globex")).isTrue();
        assertThat(grants.sees("initech")).isFalse();
        assertThat(grants.seesAll()).isFalse();
        assertThat(grants.anywhere(Role.VIEWER)).isTrue();
        assertThat(grants.everywhere(Role.VIEWER)).isFalse();
        assertThat(grants.organisations(Role.SUPERVISOR)).containsExactly("acme");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "baton-",
                "baton-admins",
                "baton-Admin",
                "Baton-admin",
                "baton-admin:",
                "baton-admin:Acme",
                "baton-admin:acme:globex",
                "baton-admin: acme",
                " baton-admin",
                "other-baton-admin"
            })
    void everyOtherGroupGrantsNothing(String group) {
        assertThat(Grants.ofGroups(List.of(group)).all()).isEmpty();
    }
}
