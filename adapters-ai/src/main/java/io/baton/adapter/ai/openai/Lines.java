package io.baton.adapter.ai.openai;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Media;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.engine.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A transcript as the messages of a chat. Many models want the two sides in turns: neighbours of one side are joined. */
final class Lines {

    /** What a model is shown of a transcript at most, in characters; older lines are left out. */
    static final int LONGEST = 24_000;

    private record Line(boolean ofAi, String text) {}

    private Lines() {}

    static List<ChatMessage> of(Turn turn, OpenAiSettings settings) {
        List<ChatMessage> messages = new ArrayList<>();
        var lines = joined(latest(turn.transcript()), settings);
        // a chat begins with the customer's side
        if (lines.isEmpty() || lines.get(0).ofAi()) {
            messages.add(UserMessage.from("[the customer came]"));
        }
        lines.forEach(line -> messages.add(line.ofAi() ? AiMessage.from(line.text()) : UserMessage.from(line.text())));
        return messages;
    }

    /** The latest lines by the customer, the AI and agents. */
    static List<Utterance> latest(List<Utterance> transcript) {
        List<Utterance> latest = new ArrayList<>();
        int length = 0;
        for (int i = transcript.size() - 1; i >= 0; i--) {
            var line = transcript.get(i);
            length += line.text().length();
            if (length > LONGEST && !latest.isEmpty()) {
                break;
            }
            if (isSpoken(line)) {
                latest.add(0, line);
            }
        }
        return latest;
    }

    private static boolean isSpoken(Utterance line) {
        return switch (line.author()) {
            case CUSTOMER, AI_WORKER, AGENT -> true;
            case OTHER, UNKNOWN -> false;
        };
    }

    private static List<Line> joined(List<Utterance> transcript, OpenAiSettings settings) {
        List<Line> joined = new ArrayList<>();
        for (Utterance utterance : transcript) {
            boolean ofAi = utterance.author() == Author.AI_WORKER;
            var text = text(utterance, settings);
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).ofAi() == ofAi) {
                joined.set(last, new Line(ofAi, joined.get(last).text() + "\n" + text));
            } else {
                joined.add(new Line(ofAi, text));
            }
        }
        return joined;
    }

    /** A line as the model sees it. */
    static String text(Utterance line, OpenAiSettings settings) {
        var attachments = line.media().stream().map(Lines::attachment).collect(Collectors.joining());
        var text = line.text().length() <= LONGEST ? line.text() : line.text().substring(0, LONGEST);
        return (line.author() == Author.AGENT ? "[a human agent wrote] " : "") + settings.outgoing(text + attachments);
    }

    private static String attachment(Media media) {
        return "\n[attachment that you can't see: " + media.fileName() + ", " + media.contentType() + ", "
                + media.size() + " bytes]";
    }
}
