package io.baton.adapter.ai.knowledge;

import io.baton.domain.connection.ConnectionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A folder of articles and where it ends: the common folder has those of single connections below it.
 *
 * @param common whether all connections share it that have none of their own
 */
record ArticleFolder(Path path, boolean common) {

    private static final Pattern CONNECTION =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** The folder of a connection, whether it is there or not. */
    ArticleFolder of(ConnectionId connection) {
        return new ArticleFolder(path.resolve(connection.toString()), false);
    }

    boolean isMissing() {
        return Files.notExists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether it is a link where none may be: a connection's folder could so show the articles of another one. */
    boolean isForbiddenLink() {
        return !common && Files.isSymbolicLink(path);
    }

    Path real() throws IOException {
        return path.toRealPath();
    }

    /** Whether a path, relative to this folder, is no part of it. */
    boolean excludes(Path relative) {
        return common && CONNECTION.matcher(relative.getName(0).toString()).matches();
    }
}
