package io.baton.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A real {@code kill -9} of the only server, in the middle of something; after a restart the story goes on as if nothing had been. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillIT {

    private static Development development;
    private static FlexSandbox sandbox;
    private static BatonServer baton;
    private static Organisation accepting;
    private static Organisation holding;

    @BeforeAll
    static void startServersOfItsOwn() {
        development = Development.start("kill");
        sandbox = development.sandbox();
        baton = development.baton();
        accepting = sandbox.organisation("kill-accept");
        accepting.connect(baton, "accept");
        holding = sandbox.organisation("kill-hold");
        holding.connect(baton, "hold");
    }

    @AfterAll
    static void stopThem() {
        development.close();
    }

    @AfterEach
    void takeFaultsBack() {
        sandbox.clearFaults();
    }

    /** The sandbox holds the Invite back for as long as it takes to kill its sender, and does it then. */
    @Test
    void afterTheInviteWasSent() {
        Story story = Story.begin(accepting, baton, "web", "interaction");
        String interaction = story.now().getString("interactionSid");
        story.aiAnswers();
        sandbox.fault(Fault.delay("POST", "/Invites$", 6000));
        story.customerAsksForHuman();
        Story.patiently().until(sandbox::allFaultsMet);
        baton.killAlone();
        assertThat(invites(interaction))
                .as("Invites done while the server lived")
                .isZero();
        Story.patiently().until(() -> invites(interaction) == 1);
        baton.restart();
        story.humanServes();
        assertThat(invites(interaction)).isEqualTo(1);
    }

    private static long invites(String interaction) {
        return sandbox.record("rest", interaction).stream()
                .filter(call -> call.getString("method").equals("POST")
                        && call.getString("path").endsWith("/Invites"))
                .count();
    }

    /** The release behind the attributes is refused until its sender is dead. */
    @Test
    void afterTheFirstAttributesWereWritten() {
        Story story = Story.begin(holding, baton, "sms", "plain");
        story.aiAnswers();
        sandbox.fault(Fault.status("POST", "/Reservations/", 503, 1000));
        story.customerAsksForHuman();
        Story.patiently().until(() -> refusedReleases() > 0);
        baton.killAlone();
        assertThat(story.now().getBoolean("tasks[0].attributes.handedOff")).isTrue();
        sandbox.clearFaults();
        baton.restart();
        story.humanServes();
        assertThat(story.tasksMade()).isEqualTo(1);
    }

    private static long refusedReleases() {
        return sandbox.record("rest", "/Reservations/").stream()
                .filter(call -> call.getInt("status") == 503)
                .count();
    }

    /** The database keeps the engine's answer from arriving until the server is dead: to the lane the engine still thinks. */
    @Test
    void whileTheEngineThinks() {
        Database database = Database.embedded(development.databasePort());
        database.execute(
                "create function think() returns trigger language plpgsql as 'begin perform pg_sleep(8); return new; end'",
                "create trigger think before insert on inbox for each row when (new.source = 'engine')"
                        + " execute function think()");
        Story story = Story.begin(accepting, baton, "whatsapp", "plain");
        Story.patiently().until(() -> thinking(database) > 0);
        baton.killAlone();
        database.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'baton' and pid <> pg_backend_pid()",
                "drop trigger think on inbox",
                "drop function think");
        assertThat(thinking(database)).as("turns begun and not answered").isEqualTo(1);
        baton.restart();
        story.aiAnswers();
        story.customerAsksForHuman();
        story.humanServes();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void anOrderlyStopEndsTheDatabaseToo() {
        assertThat(baton.databaseProcessId()).exists();
        baton.stop();
        assertThat(baton.databaseProcessId()).doesNotExist();
    }

    private static long thinking(Database database) {
        return database.count("select count(*) from effect where kind = 'AskEngine' and state = 'started'");
    }
}
