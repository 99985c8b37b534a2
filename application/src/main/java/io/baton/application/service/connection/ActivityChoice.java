package io.baton.application.service.connection;

import io.baton.application.port.out.flex.Workspaces.Activity;
import io.baton.domain.sid.ActivitySid;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The activities in which AI workers take tasks and rest. Flex lets people rename activities, so the flag decides and the name only prefers
 * (contract.md 5).
 */
record ActivityChoice(List<Activity> activities) {

    private static final List<String> AVAILABLE_NAMES = List.of("available");

    // Flex's Offline is where Twilio puts a worker that missed a reservation; a worker that rests by will is easier
    // told apart elsewhere
    private static final List<String> UNAVAILABLE_NAMES = List.of("unavailable", "break", "offline");

    ActivityChoice {
        activities = List.copyOf(activities);
    }

    /** Where workers get tasks. */
    Optional<ActivitySid> available() {
        return first(true, AVAILABLE_NAMES);
    }

    /** Where workers get none. */
    Optional<ActivitySid> unavailable() {
        return first(false, UNAVAILABLE_NAMES);
    }

    private Optional<ActivitySid> first(boolean available, List<String> preferred) {
        return activities.stream()
                .filter(activity -> activity.available() == available)
                .min(Comparator.comparingInt(activity -> rank(activity, preferred)))
                .map(Activity::sid);
    }

    private static int rank(Activity activity, List<String> preferred) {
        int place = preferred.indexOf(activity.name().strip().toLowerCase(Locale.ROOT));
        return place < 0 ? preferred.size() : place;
    }
}
