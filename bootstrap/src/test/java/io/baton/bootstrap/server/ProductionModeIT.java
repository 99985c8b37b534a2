package io.baton.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two servers in production mode, beside each other on one PostgreSQL of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductionModeIT {

    /** Four questions quickly, then the next four: every shop's help has an answer to each. */
    private static final List<List<String>> WAVES = List.of(
            List.of("How long does delivery take?", "What does delivery cost?", "Do you deliver?", "Delivery times?"),
            List.of("Can I return something?", "How do returns work?", "Is a return free?", "Where do I return it?"),
            List.of("Do you sell gift cards?", "Where do I enter my gift card?", "Gift card?", "Gift cards, please?"),
            List.of("How can I pay?", "Which payment methods?", "Can I pay by card?", "Payment methods, please?"),
            List.of("When are you open?", "Opening hours?", "Are you open on Sundays?", "Your opening hours, please?"));

    private static EmbeddedPostgres postgres;
    private static Database database;
    private static FlexSandbox sandbox;
    private static BatonServer first;
    private static BatonServer second;

    @BeforeAll
    static void startTwoServersOnOneDatabase() throws IOException {
        Path data = Development.folder("production");
        postgres = EmbeddedPostgres.start();
        String server = "jdbc:postgresql://127.0.0.1:" + postgres.getPort();
        new Database(server + "/postgres", "postgres").execute("create database baton");
        database = new Database(server + "/baton", "postgres");
        sandbox = FlexSandbox.start("production-sandbox", data);
        Map<String, String> settings = settings();
        first = BatonServer.production("production-first", sandbox, data, settings);
        second = BatonServer.production("production-second", sandbox, data, settings);
        first.awaitReady();
        second.awaitReady();
    }

    private static Map<String, String> settings() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Map.of(
                "BATON_DB_URL",
                database.url(),
                "BATON_DB_USER",
                database.user(),
                "BATON_SECRETS_KEY",
                "test:" + Base64.getEncoder().encodeToString(key),
                "BATON_ADMIN_USER",
                "admin",
                "BATON_ADMIN_PASSWORD",
                "a password of one's own");
    }

    @AfterAll
    static void stopThem() throws IOException {
        first.close();
        second.close();
        sandbox.close();
        postgres.close();
    }

    @Test
    @Order(1)
    void theStoryIsTheSame() {
        Organisation organisation = sandbox.organisation("production");
        organisation.connect(first, "accept");
        Story story = Story.begin(organisation, second, "whatsapp", "interaction");
        story.aiAnswers();
        story.customerAsksForHuman();
        Map<String, Object> task = story.humanIsCalled();
        story.carriesTheSixAttributes(task);
        story.humanAccepts(task);
        story.theyTalkAndTheAiIsSilent();
        story.humanCompletes(task);
    }

    @Test
    @Order(1)
    void browsersStayWithHttps() {
        assertThat(first.anonymous().get("/health").header("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
    }

    /** TaskRouter posts to one server, Conversations to both in turn. */
    @Test
    @Order(2)
    void twoServersAnswerOneConversationInOrderAndOnce() {
        Organisation organisation = sandbox.organisation("two-servers");
        List<String> urls = webhookUrls(organisation);
        Story story = Story.begin(organisation, second, "web", "interaction");
        story.aiAnswers();
        for (List<String> wave : WAVES) {
            int answered = story.aiMessages().size();
            for (int i = 0; i < wave.size(); i++) {
                organisation.registerConversations(urls.get(i % urls.size()));
                organisation.customerWrites(story.conversation(), wave.get(i));
            }
            Story.patiently().until(() -> story.aiMessages().size() > answered);
        }
        story.customerAsksForHuman();
        story.humanServes();
        story.transcriptIsComplete();
        assertThat(story.effectKeys())
                .doesNotHaveDuplicates()
                .isEqualTo(
                        database.texts("select e.key from effect e join lane l on l.id = e.lane_id where l.subject = '"
                                + story.conversation()
                                + "' and e.kind = 'SendMessage' and e.state = 'done' order by e.seq"));
    }

    private static List<String> webhookUrls(Organisation organisation) {
        String url = organisation.connect(first, "accept").getString("webhookUrl");
        return List.of(url, url.replace(first.address(), second.address()));
    }

    /** The one that dies has begun to send the handoff message; who goes on must find it instead of sending it again. */
    @Test
    @Order(3)
    void theOtherServerFinishesWhatAKilledOneBegan() {
        Organisation organisation = sandbox.organisation("survivor");
        List<String> urls = webhookUrls(organisation);
        Story story = Story.begin(organisation, first, "sms", "plain");
        story.aiAnswers();
        second.suspended(() -> {
            sandbox.fault(Fault.delay("POST", story.conversation() + "/Messages$", 6000));
            story.customerAsksForHuman();
            Story.patiently().until(sandbox::allFaultsMet);
        });
        first.killAlone();
        organisation.registerTaskRouter(urls.get(1));
        organisation.registerConversations(urls.get(1));
        story.watchedAt(second);
        story.humanServes();
    }
}
