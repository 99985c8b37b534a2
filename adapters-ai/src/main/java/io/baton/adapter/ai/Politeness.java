package io.baton.adapter.ai;

import io.baton.adapter.ai.language.LanguageDetection;
import io.baton.adapter.ai.smalltalk.Courtesy;
import io.baton.adapter.ai.smalltalk.SmallTalk;
import io.baton.domain.conversation.Author;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineAnswer.Reply;
import io.baton.domain.engine.EngineAnswer.Resolve;
import io.baton.domain.engine.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers turns in which nothing is asked: greetings, thanks, attachments without a word. */
final class Politeness {

    private final SmallTalk smallTalk;

    Politeness(SmallTalk smallTalk) {
        this.smallTalk = smallTalk;
    }

    /** The answer to a turn without any text. */
    EngineAnswer withoutWords(Turn turn, String language) {
        boolean attachment =
                turn.questions().stream().anyMatch(question -> !question.media().isEmpty());
        return reply(attachment ? smallTalk.unreadable(language) : smallTalk.reply(Courtesy.GREETING, language));
    }

    /** The answer to messages that are all courtesies; empty when one of them says more. */
    Optional<EngineAnswer> answer(Turn turn, List<String> messages, String language) {
        List<Courtesy> courtesies = new ArrayList<>();
        for (String message : messages) {
            smallTalk.of(message, language).ifPresent(courtesies::add);
        }
        return courtesies.size() < messages.size()
                ? Optional.empty()
                : Optional.of(answer(courtesies.get(courtesies.size() - 1), turn, own(messages, language)));
    }

    private String own(List<String> messages, String language) {
        return language.equals(LanguageDetection.UNKNOWN)
                ? smallTalk.languageOf(messages.get(messages.size() - 1)).orElse(language)
                : language;
    }

    private EngineAnswer answer(Courtesy courtesy, Turn turn, String language) {
        var line = smallTalk.reply(courtesy, language);
        return switch (courtesy) {
            case GREETING, IDENTITY, UNCLEAR -> reply(line);
            case THANKS, FAREWELL -> new Resolve(line);
            case ASSENT -> isAnswered(turn) ? new Resolve(smallTalk.reply(Courtesy.THANKS, language)) : reply(line);
        };
    }

    // "ok" after an answer settles it; after a question of ours it answers nothing
    private static boolean isAnswered(Turn turn) {
        return turn.transcript().stream()
                .filter(line -> line.author() == Author.AI_WORKER)
                .reduce((earlier, later) -> later)
                .filter(line -> !line.text().strip().endsWith("?"))
                .isPresent();
    }

    private static Reply reply(String text) {
        return new Reply(text, 1, List.of());
    }
}
