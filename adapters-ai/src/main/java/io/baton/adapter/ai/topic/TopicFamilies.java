package io.baton.adapter.ai.topic;

import io.baton.adapter.ai.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What policies name and customers say in other words or in another language: "lawyers", "verklagen". */
final class TopicFamilies {

    private static final String RESOURCE = "families.txt";
    private static final String INNOCENT = "- ";

    // "medical advice" is to be taken out of a topic whole, not as "medical"
    private static final Comparator<TopicPhrase> LONGEST_FIRST =
            Comparator.comparing((TopicPhrase phrase) -> phrase.words().size()).reversed();

    private final List<Family> families = new ArrayList<>();
    private final List<TopicPhrase> innocent = new ArrayList<>();

    /** What belongs to one subject: as a policy may name it, and as customers say it. */
    record Family(List<TopicPhrase> named, List<TopicPhrase> said) {

        boolean isSaidIn(List<String> forms) {
            return said.stream().anyMatch(phrase -> phrase.isIn(forms));
        }
    }

    /** A topic taken apart: the families it names, and the words that no family has. */
    record Named(List<Family> families, String rest) {}

    TopicFamilies() {
        TopicResource.lines(RESOURCE).forEach(this::add);
    }

    private void add(String line) {
        if (line.startsWith(INNOCENT)) {
            TopicResource.phrases(line.substring(INNOCENT.length())).forEach(innocent::add);
            return;
        }
        var parts = line.split("\\|", -1);
        families.add(new Family(joined(parts[0], parts[2]), joined(parts[0], parts[1])));
    }

    private static List<TopicPhrase> joined(String some, String others) {
        return Stream.concat(TopicResource.phrases(some), TopicResource.phrases(others))
                .sorted(LONGEST_FIRST)
                .toList();
    }

    /** The families that a part of a topic names. */
    Named in(String part) {
        var named = families.stream()
                .filter(family -> family.named().stream().anyMatch(phrase -> phrase.isIn(Words.forms(part))))
                .toList();
        String rest = part;
        for (Family family : named) {
            rest = without(family.named(), rest);
        }
        return new Named(named, rest);
    }

    /** A message without the turns of phrase that only sound like a topic: "by accident". */
    String sincere(String message) {
        return without(innocent, message);
    }

    private static String without(List<TopicPhrase> phrases, String text) {
        String left = text;
        for (TopicPhrase phrase : phrases) {
            left = phrase.blankedIn(left);
        }
        return left;
    }
}
