package io.baton.adapter.ai.knowledge;

import java.nio.file.Path;

/** Files as the people call them who write the articles: by the name below their folder. */
final class Names {

    private Names() {}

    static String of(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
