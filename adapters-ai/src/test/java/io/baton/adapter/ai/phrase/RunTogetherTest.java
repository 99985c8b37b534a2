package io.baton.adapter.ai.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.ai.text.Word;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTogetherTest {

    private static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(PhraseBook.of("xx", "@talk = talk; live\n@human = human; chat; agent\n[filler]\nto|a")));

    @ParameterizedTest
    @CsvSource({
        "talktoahuman, talk to a human",
        "TalkToAnAgent, talktoanagent",
        "livechat, livechat",
        "agenttalktalk, agent talk talk",
        "toatoatoato, toatoatoato",
        "humane, humane"
    })
    void takesApartWhatIsMadeOfKnownWords(String typed, String words) {
        var forms = VOCABULARY.read(typed).words().stream().map(Word::form).toList();

        assertThat(String.join(" ", forms)).isEqualTo(words);
    }
}
