package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Answers.page;
import static io.baton.adapter.twilio.out.Sids.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.application.port.out.flex.Discovery.Account;
import io.baton.application.port.out.flex.Discovery.Named;
import io.baton.domain.sid.WorkspaceSid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TwilioDiscoveryTest {

    @RegisterExtension
    private final ScriptedTwilio twilio = new ScriptedTwilio();

    @Test
    void listsWorkspaces() {
        var workspace = new WorkspaceSid(Sids.of("WS", 7));
        twilio.answers(
                200, page("workspaces", "{\"sid\":\"" + workspace + "\",\"friendly_name\":\"Flex Task Assignment\"}"));

        assertThat(discovery().workspaces(account())).containsExactly(new Named(workspace, "Flex Task Assignment"));
        assertThat(twilio.onlyRequest().path()).isEqualTo("/v1/Workspaces");
    }

    @Test
    void listsConversationsServices() {
        twilio.answers(200, page("services", "{\"sid\":\"" + SERVICE + "\",\"friendly_name\":\"Flex Chat Service\"}"));

        assertThat(discovery().conversationsServices(account()))
                .containsExactly(new Named(SERVICE, "Flex Chat Service"));
        assertThat(twilio.onlyRequest().path()).isEqualTo("/v1/Services");
    }

    @Test
    void readsFlexsConfigurationOfAnAccount() {
        var workspace = Sids.of("WS", 7);
        twilio.answers(200, "{\"taskrouter_workspace_sid\":\"" + workspace + "\"}");

        assertThat(discovery().flexConfiguration(account()))
                .hasValueSatisfying(flex -> assertThat(flex.workspace()).isEqualTo(new WorkspaceSid(workspace)));
    }

    @Test
    void findsNoFlexWhereThereIsNone() {
        twilio.answers(404, "{\"code\":20404,\"message\":\"not found\",\"status\":404}");

        assertThat(discovery().flexConfiguration(account())).isEmpty();
    }

    private Account account() {
        return new Account(twilio.access().credentials(), twilio.access().apiBaseUrl());
    }

    private TwilioDiscovery discovery() {
        return new TwilioDiscovery(twilio.clients());
    }
}
