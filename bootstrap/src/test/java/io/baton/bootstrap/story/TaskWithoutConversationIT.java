package io.baton.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.bootstrap.story.Stop.Boundary;
import io.baton.domain.connection.Engagement;
import io.baton.domain.effect.Effect;
import io.baton.domain.effect.NewTask;
import io.baton.domain.effect.ReadTask;
import io.baton.domain.effect.RejectReservation;
import io.baton.domain.effect.WriteTaskAttributes;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.TaskAttributes;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A task that names no conversation is read for 30 s, then refused marked; wherever the server dies (product.md 2.2, 2.4). */
class TaskWithoutConversationIT {

    static Stream<Stop> crashes() {
        return Stream.<Class<? extends Effect>>of(ReadTask.class, WriteTaskAttributes.class, RejectReservation.class)
                .flatMap(kind -> Boundary.ofCrashes().stream().map(boundary -> Stop.crash(boundary, kind)));
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void goesToHumansWithTheSixAttributes(Stop crash) {
        var centre = ContactCentre.of(Engagement.ACCEPT);
        var made = Surroundings.shared()
                .twilio()
                .taskRouter()
                .create(centre.connection().access(), task())
                .sid()
                .value();
        var crank = Crank.with(crash, () -> picture(centre, made));

        crank.until("the task waits for humans", () -> waitsForHumans(task(centre, made)));
        centre.sandbox().humanIsBack();

        assertThat(crank.crashes()).isEqualTo(1);
        isMarked(task(centre, made).path("attributes"));
        assertThat(task(centre, made).path("reservations")).hasSize(2);
        end(centre, made);
    }

    private static boolean waitsForHumans(JsonNode task) {
        return task.path("queue").asText().equals("Humans");
    }

    private static String picture(ContactCentre centre, String task) {
        return String.join(
                "\n",
                task(centre, task).toPrettyString(),
                new LaneRows(task).picture(),
                String.join("\n", centre.sandbox().calls(task)));
    }

    private static void isMarked(JsonNode attributes) {
        assertThat(attributes.path("handedOff").booleanValue()).isTrue();
        assertThat(attributes.path("handoffSummary").asText()).isNotBlank();
        assertThat(attributes.at("/baton/reasonCodes/0").asText()).isEqualTo("not_served");
        assertThat(attributes.path("orderId").asText()).isEqualTo("A-17");
    }

    private static void end(ContactCentre centre, String task) {
        centre.sandbox()
                .humanAccepts(Sandbox.offerToTheHuman(task(centre, task)).orElseThrow());
        centre.sandbox().completes(centre.sandbox().human(), task);
    }

    private static NewTask task() {
        var attributes = TaskAttributes.empty()
                .with("channelType", AttributeValue.of("chat"))
                .with("orderId", AttributeValue.of("A-17"));
        return new NewTask(null, "chat", 0, attributes, null);
    }

    private static JsonNode task(ContactCentre centre, String sid) {
        return centre.sandbox().tasks().stream()
                .filter(task -> task.path("sid").asText().equals(sid))
                .findFirst()
                .orElseThrow();
    }
}
