package io.baton.adapter.ai.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The article files of a folder as they are right now; two equal ones mean that nothing has changed. Sizes and times are compared instead of
 * watching the folder, because change notices do not come from network mounts and need a thread.
 *
 * @param files by their names
 * @param problems one line for each file that can't be taken
 */
record FolderListing(SortedMap<Path, Version> files, List<String> problems) {

    static final FolderListing EMPTY = new FolderListing(new TreeMap<>(), List.of());

    FolderListing {
        files = new TreeMap<>(files);
        problems = List.copyOf(problems);
    }

    /**
     * What tells one content of a file from the next.
     *
     * @param target the file itself where the name is a symbolic link
     */
    record Version(Path target, long size, FileTime modified) {}

    /**
     * Lists the folder; empty when there is none.
     *
     * @throws IOException when the folder is there and can't be read
     */
    static FolderListing of(ArticleFolder folder) throws IOException {
        if (folder.isMissing()) {
            return EMPTY;
        }
        if (folder.isForbiddenLink()) {
            return new FolderListing(new TreeMap<>(), List.of("The folder is a link; a connection's own must be none"));
        }
        if (!Files.isDirectory(folder.path())) {
            throw new NotDirectoryException(folder.path().toString());
        }
        var walk = new FolderWalk(folder, folder.real());
        Files.walkFileTree(walk.root(), walk);
        return walk.listing();
    }
}
