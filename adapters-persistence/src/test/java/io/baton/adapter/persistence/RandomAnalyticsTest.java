package io.baton.adapter.persistence;

import static io.baton.adapter.persistence.CountedSession.BEGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.baton.application.port.out.analytics.Counted.Group;
import io.baton.application.port.out.analytics.Dimension;
import io.baton.application.port.out.analytics.Outcome;
import io.baton.application.port.out.analytics.Selection;
import io.baton.application.port.out.analytics.Times;
import io.baton.domain.conversation.Channel;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.session.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Three hundred sessions as chance has them, counted by the database and again by hand. */
class RandomAnalyticsTest {

    private static final long SEED = 20_260_302;
    private static final int SESSIONS = 300;
    private static final ZoneId ZONE = ZoneId.of("America/St_Johns");
    private static final List<Channel> CHANNELS = List.of(Channel.SMS, Channel.WEB, Channel.WHATSAPP);
    private static final List<HandoffReason> REASONS =
            List.of(HandoffReason.USER_REQUESTED_HUMAN, HandoffReason.FRUSTRATION, HandoffReason.ENGINE_FAILURE);

    private final TestPersistence server = TestPersistence.start();
    private final Random random = new Random(SEED);
    private final List<Told> told = new ArrayList<>();

    /** What was made up of a session; a negative second means that it did not happen. */
    private record Told(
            Instant opened, Channel channel, int reply, int handoff, HandoffReason reason, int human, boolean closed) {

        String outcome() {
            if (!closed) {
                return "open";
            }
            if (human >= 0) {
                return "handed_off";
            }
            if (handoff >= 0) {
                return "abandoned_waiting";
            }
            return reply >= 0 ? "assumed" : "abandoned";
        }

        String hour() {
            return DateTimeFormatter.ofPattern("HH").format(opened.atZone(ZONE));
        }

        String day() {
            return opened.atZone(ZONE).toLocalDate().toString();
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void countsAsOneWouldByHand() {
        server.connections().add(StoredFixture.aConnection(1));
        for (int i = 0; i < SESSIONS; i++) {
            add(i);
        }

        var sessions = server.keptData().analytics().sessions(selection());
        var handoffs = server.keptData().analytics().handoffs(selection());

        var outcomes = new TreeMap<String, Long>();
        for (var outcome : Outcome.values()) {
            if (sessions.total().of(outcome) > 0) {
                outcomes.put(outcome.wire(), sessions.total().of(outcome));
            }
        }
        assertThat(outcomes).isEqualTo(numbers(told, Told::outcome));
        assertThat(groups(sessions.groups(), Dimension.HOUR, each -> each.sessions()))
                .isEqualTo(numbers(told, Told::hour));
        assertThat(groups(sessions.groups(), Dimension.DAY, each -> each.sessions()))
                .isEqualTo(numbers(told, Told::day));
        assertThat(groups(sessions.groups(), Dimension.CHANNEL, each -> each.sessions()))
                .isEqualTo(numbers(told, each -> each.channel().wire()));
        var handedOff = told.stream().filter(each -> each.handoff() >= 0).toList();
        assertThat(groups(handoffs.groups(), Dimension.REASON, each -> each.handoffs()))
                .isEqualTo(numbers(handedOff, each -> each.reason().code()));
        isSpread(sessions.total().firstReply(), seconds(told, Told::reply));
        isSpread(
                handoffs.total().human(),
                handedOff.stream()
                        .filter(each -> each.human() >= 0)
                        .map(each -> (double) each.human() - each.handoff())
                        .sorted()
                        .toList());
    }

    private void add(int number) {
        boolean handedOff = random.nextInt(3) == 0;
        int handoff = handedOff ? 100 + random.nextInt(100) : -1;
        var each = new Told(
                BEGIN.plusSeconds(random.nextInt(30 * 86_400)),
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                random.nextInt(5) == 0 ? -1 : 1 + random.nextInt(30),
                handoff,
                REASONS.get(random.nextInt(REASONS.size())),
                handedOff && random.nextBoolean() ? handoff + random.nextInt(2000) : -1,
                random.nextInt(4) > 0);
        told.add(each);
        store(number, each);
    }

    private void store(int number, Told each) {
        var session = CountedSession.aSession(number)
                .opened(each.opened())
                .of(each.channel(), "somebody-" + number)
                .customerWrites(0);
        if (each.reply() >= 0) {
            session.aiWrites(each.reply());
        }
        if (each.handoff() >= 0) {
            session.handedOff(each.handoff(), "some_rule", each.reason());
        }
        if (each.human() >= 0) {
            session.human(each.human());
        }
        if (each.closed()) {
            session.closed(5000, Resolution.CONVERSATION_CLOSED);
        }
        session.addedTo(server);
    }

    private static Selection selection() {
        return new Selection(CountedSession.CONNECTION, BEGIN, BEGIN.plus(Duration.ofDays(31)), ZONE, null, null);
    }

    private static <T> Map<String, Long> numbers(List<T> all, Function<T, String> by) {
        return all.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    private static <F> Map<String, Long> groups(List<Group<F>> groups, Dimension by, Function<F, Long> number) {
        return groups.stream()
                .filter(group -> group.by() == by)
                .collect(Collectors.toMap(Group::key, group -> number.apply(group.figures()), Long::sum, TreeMap::new));
    }

    private static List<Double> seconds(List<Told> all, Function<Told, Integer> when) {
        return all.stream()
                .map(when)
                .filter(second -> second >= 0)
                .map(Integer::doubleValue)
                .sorted()
                .toList();
    }

    private static void isSpread(Times times, List<Double> sorted) {
        assertThat(times.count()).isEqualTo(sorted.size());
        assertThat(times.average())
                .isCloseTo(sorted.stream().mapToDouble(each -> each).average().orElseThrow(), within(1e-6));
        var percentiles = times.percentiles();
        assertThat(percentiles).isNotNull();
        assertThat(percentiles.p50()).isCloseTo(percentile(sorted, 0.5), within(1e-6));
        assertThat(percentiles.p90()).isCloseTo(percentile(sorted, 0.9), within(1e-6));
        assertThat(percentiles.p95()).isCloseTo(percentile(sorted, 0.95), within(1e-6));
    }

    private static double percentile(List<Double> sorted, double part) {
        double place = part * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
