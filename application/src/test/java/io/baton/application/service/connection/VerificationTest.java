package io.baton.application.service.connection;

import static io.baton.application.service.connection.DraftFixture.ACCOUNT;
import static io.baton.application.service.connection.DraftFixture.FLEX_SERVICE;
import static io.baton.application.service.connection.DraftFixture.OTHER_ACCOUNT;
import static io.baton.application.service.connection.DraftFixture.OTHER_WORKSPACE;
import static io.baton.application.service.connection.DraftFixture.SERVICE;
import static io.baton.application.service.connection.DraftFixture.WORKFLOW;
import static io.baton.application.service.connection.DraftFixture.WORKSPACE;
import static io.baton.application.service.connection.DraftFixture.aDraft;
import static io.baton.application.service.connection.DraftFixture.sid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.application.port.in.connection.ConnectionRefused.WrongValue;
import io.baton.application.port.in.connection.TwilioUnreachable;
import io.baton.application.port.out.flex.FakeWorkspaces;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.flex.Workspaces.FlexConfiguration;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.sid.WorkspaceSid;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private final ConnectFixture flex = new ConnectFixture();

    @Test
    void testingAGoodDraftChangesNothing() {
        flex.service.test(
                aDraft().withSecondToken("second token").withApiKey("secret").draft());

        assertThat(flex.store.all()).isEmpty();
        assertThat(flex.twilio.writes()).isEmpty();
    }

    @Test
    void namesTokenAndAccountWhenNothingTellsWhichOfThemIsWrong() {
        assertThat(flex.wrongFieldsOf(aDraft().withToken("wrong"))).containsExactly("accountSid", "authToken");
        assertThat(flex.wrongFieldsOf(aDraft().of(OTHER_ACCOUNT))).containsExactly("accountSid", "authToken");
    }

    @Test
    void namesOnlyTheTokenWhenTheSecondTokenConfirmsTheAccount() {
        assertThat(flex.wrongFieldsOf(aDraft().withToken("wrong").withSecondToken("second token")))
                .containsExactly("authToken");
    }

    @Test
    void namesOnlyTheTokenWhenTheApiKeyConfirmsTheAccount() {
        assertThat(flex.wrongFieldsOf(aDraft().withToken("wrong").withApiKey("secret")))
                .containsExactly("authToken");
    }

    @Test
    void namesTheSecondToken() {
        assertThat(flex.wrongFieldsOf(aDraft().withSecondToken("wrong"))).containsExactly("secondAuthToken");
    }

    @Test
    void namesTheApiKeyAndItsSecret() {
        assertThat(flex.wrongFieldsOf(aDraft().withApiKey("wrong"))).containsExactly("apiKeySid", "apiKeySecret");
    }

    @Test
    void namesOnlyTheAccountWhenTheApiKeyShowsWhoseTheWorkspaceIs() {
        var wrong = flex.wrongValuesOf(
                aDraft().of(OTHER_ACCOUNT).withApiKey("secret").draft());

        assertThat(wrong).extracting(WrongValue::field).containsExactly("accountSid");
        assertThat(wrong.get(0).detail()).contains(ACCOUNT.value());
    }

    @Test
    void saysThatAKeyIsRightButHasNoRights() {
        flex.twilio.forbid(DraftFixture.API_KEY.value());

        var wrong = flex.wrongValuesOf(aDraft().withApiKey("secret").draft());

        assertThat(wrong).extracting(WrongValue::field).containsExactly("apiKeySid");
        assertThat(wrong.get(0).detail()).contains("no right", "TaskRouter");
    }

    @Test
    void saysThatAnAccountIsNotLetIn() {
        flex.twilio.forbid(ACCOUNT.value());

        var wrong = flex.wrongValuesOf(aDraft().draft());

        assertThat(wrong).extracting(WrongValue::field).containsExactly("accountSid");
        assertThat(wrong.get(0).detail()).contains("suspended");
    }

    @Test
    void namesAnApiKeyOfAnotherAccount() {
        flex.twilio.accept(DraftFixture.API_KEY.value(), "foreign", OTHER_ACCOUNT);

        assertThat(flex.wrongFieldsOf(aDraft().withApiKey("foreign"))).containsExactly("apiKeySid");
    }

    @Test
    void namesAWorkspaceThatDoesNotExist() {
        var unknown = aDraft().in(new WorkspaceSid(sid("WS", '9')));

        assertThat(flex.wrongFieldsOf(unknown)).containsExactly("workspaceSid");
    }

    @Test
    void namesAWorkspaceOfAnotherAccount() {
        var foreign = new WorkspaceSid(sid("WS", 'c'));
        flex.twilio.add(foreign, OTHER_ACCOUNT);
        flex.twilio.share(foreign);

        var wrong = flex.wrongValuesOf(aDraft().in(foreign).draft());

        assertThat(wrong).extracting(WrongValue::field).containsExactly("workspaceSid");
        assertThat(wrong.get(0).detail()).contains(OTHER_ACCOUNT.value());
    }

    @Test
    void namesEachSidThatTwilioDoesNotHave() {
        var queue = new TaskQueueSid(sid("WQ", '9'));
        var workflow = new WorkflowSid(sid("WW", '9'));
        var service = new ConversationsServiceSid(sid("IS", '9'));

        assertThat(flex.wrongFieldsOf(aDraft().withAiQueue(queue))).containsExactly("aiQueueSid");
        assertThat(flex.wrongFieldsOf(aDraft().withHumanQueue(queue))).containsExactly("humanQueueSid");
        assertThat(flex.wrongFieldsOf(aDraft().withIntakeWorkflow(workflow))).containsExactly("intakeWorkflowSid");
        assertThat(flex.wrongFieldsOf(aDraft().withHumanWorkflow(workflow))).containsExactly("humanWorkflowSid");
        assertThat(flex.wrongFieldsOf(aDraft().withService(service))).containsExactly("conversationsServiceSid");
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        var wrong = aDraft().withToken("wrong")
                .withApiKey("secret")
                .withHumanQueue(new TaskQueueSid(sid("WQ", '9')))
                .withService(new ConversationsServiceSid(sid("IS", '9')));

        assertThat(flex.wrongFieldsOf(wrong)).containsExactly("authToken", "humanQueueSid", "conversationsServiceSid");
    }

    @Test
    void namesAServiceThatIsWrongBesideAWrongWorkspace() {
        var wrong =
                aDraft().in(new WorkspaceSid(sid("WS", '9'))).withService(new ConversationsServiceSid(sid("IS", '9')));

        assertThat(flex.wrongFieldsOf(wrong)).containsExactly("workspaceSid", "conversationsServiceSid");
    }

    @Test
    void saysWhichSidARestrictedKeyMayNotSee() {
        flex.twilio.fail("hasWorkflow", new TwilioFailure.Refused(403, 20003, "fetch workflow: 403", null));

        assertThat(flex.wrongFieldsOf(aDraft().withApiKey("secret")))
                .containsExactly("intakeWorkflowSid", "humanWorkflowSid");
    }

    @Test
    void saysThatARestrictedKeyMayNotReadFlexsConfiguration() {
        flex.twilio.fail("flexConfiguration", new TwilioFailure.Refused(403, 20003, "fetch: 403", null));

        assertThat(flex.wrongFieldsOf(aDraft().withApiKey("secret"))).containsExactly("apiKeySid");
    }

    @Test
    void neverQuotesASecret() {
        var wrong = flex.wrongValuesOf(aDraft().withToken("hush-1")
                .withSecondToken("hush-2")
                .withApiKey("hush-3")
                .draft());

        assertThat(wrong).isNotEmpty().noneMatch(value -> value.detail().contains("hush"));
    }

    @Test
    void saysThatTwilioIsAwayWhenItIs() {
        flex.twilio.fail("workspace", new TwilioFailure.TryLater(null, "fetch workspace: 429", null));
        assertThatThrownBy(() -> flex.service.connect(aDraft().draft())).isInstanceOf(TwilioUnreachable.class);

        flex.twilio.fail("workspace", new TwilioFailure.Unknown("fetch workspace: 500", null));
        assertThatThrownBy(() -> flex.service.test(aDraft().draft())).isInstanceOf(TwilioUnreachable.class);
        assertThat(flex.store.all()).isEmpty();
    }

    @Test
    void takesFlexsConversationsServiceWhenNoneIsGiven() {
        var connection =
                flex.service.connect(aDraft().withService(null).draft()).connection();

        assertThat(connection.conversationsService()).isEqualTo(FLEX_SERVICE);
        assertThat(connection.flexWorkspace()).isTrue();
        assertThat(connection.flexTargetWorkflow()).isEqualTo(WORKFLOW);
    }

    @Test
    void asksForAServiceWhenFlexNamesNone() {
        flex.twilio.flex = null;

        assertThat(flex.wrongFieldsOf(aDraft().withService(null))).containsExactly("conversationsServiceSid");
    }

    @Test
    void makesNoInteractionsForAServiceThatIsNotFlexs() {
        var connection =
                flex.service.connect(aDraft().withService(SERVICE).draft()).connection();

        assertThat(connection.flexWorkspace()).isFalse();
        assertThat(connection.flexTargetWorkflow()).isEqualTo(WORKFLOW);
    }

    @Test
    void takesNoTargetWorkflowOfAnotherWorkspace() {
        flex.twilio.flex = new FlexConfiguration(OTHER_WORKSPACE, FLEX_SERVICE, WORKFLOW);

        var connection = flex.service
                .connect(aDraft().in(WORKSPACE).withService(null).draft())
                .connection();

        assertThat(connection.flexWorkspace()).isFalse();
        assertThat(connection.flexTargetWorkflow()).isNull();
    }

    @Test
    void refusesAWorkspaceInWhichNobodyCanBeAvailable() {
        flex.twilio.activities.removeIf(activity -> activity.available());

        assertThat(flex.wrongFieldsOf(aDraft())).containsExactly("workspaceSid");
    }

    @Test
    void prefersTheActivityNamedAvailable() {
        assertThat(flex.service.connect(aDraft().draft()).connection().availableActivity())
                .isEqualTo(FakeWorkspaces.AVAILABLE.sid());
    }

    @Test
    void takesAnyAvailableActivityWhenNoneHasThatName() {
        flex.twilio.activities.remove(FakeWorkspaces.AVAILABLE);

        assertThat(flex.service.connect(aDraft().draft()).connection().availableActivity())
                .isEqualTo(FakeWorkspaces.ON_CALL.sid());
    }
}
