package io.baton.adapter.ai.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void showsTextWithoutMarkup() {
        assertThat(
                        Markdown.plain(
                                "Open **My orders**, see [the page](https://shop.example/a) and *print* the `label`.\nThen wait."))
                .isEqualTo("Open My orders, see the page (https://shop.example/a) and print the label. Then wait.");
    }

    @Test
    void keepsListsAsLines() {
        assertThat(Markdown.plain("You need:\n- a label\n* tape\n\n1. Print\n2. Stick"))
                .isEqualTo("You need:\n– a label\n– tape\n\n1. Print\n2. Stick");
    }

    @Test
    void leavesSnakeCaseAndProductsAlone() {
        assertThat(Markdown.plain("2 * 3 * 4 and my_file_name")).isEqualTo("2 * 3 * 4 and my_file_name");
    }
}
