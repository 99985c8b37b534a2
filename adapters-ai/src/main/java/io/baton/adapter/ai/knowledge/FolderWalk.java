package io.baton.adapter.ai.knowledge;

import io.baton.adapter.ai.knowledge.FolderListing.Version;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the article files below a folder, within bounds; links that lead out of it are not followed. */
final class FolderWalk extends SimpleFileVisitor<Path> {

    static final int MOST_FILES = 2_000;
    static final int LARGEST_FILE = 128 * 1024;
    static final long LARGEST_FOLDER = 16L * 1024 * 1024;

    private static final int KIB = 1024;

    private final ArticleFolder folder;
    private final Path root;
    private final SortedMap<Path, Version> files = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private long size;

    /**
     * A walk that has not begun.
     *
     * @param root the folder's real path
     */
    FolderWalk(ArticleFolder folder, Path root) {
        this.folder = folder;
        this.root = root;
    }

    Path root() {
        return root;
    }

    FolderListing listing() {
        return new FolderListing(files, problems);
    }

    // names with a dot are not the author's: ".git", or "..data" where Kubernetes keeps the files of a config map
    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        boolean ours = directory.equals(root) || !isHidden(directory) && !folder.excludes(root.relativize(directory));
        return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (isHidden(file) || !file.toString().endsWith(".md")) {
            return FileVisitResult.CONTINUE;
        }
        if (files.size() == MOST_FILES) {
            problems.add("The folder holds more than " + MOST_FILES + " articles; the others are left out");
            return FileVisitResult.TERMINATE;
        }
        try {
            take(file);
        } catch (IOException e) {
            leaveOut(file, "it can't be read");
        }
        return FileVisitResult.CONTINUE;
    }

    private void take(Path file) throws IOException {
        var target = file.toRealPath();
        if (!target.startsWith(root) || folder.excludes(root.relativize(target))) {
            leaveOut(file, "it is a link that leaves the folder");
            return;
        }
        var attributes = Files.readAttributes(target, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            leaveOut(file, "it is no file");
        } else if (attributes.size() > LARGEST_FILE) {
            leaveOut(file, "it is larger than " + LARGEST_FILE / KIB + " KiB");
        } else if (size + attributes.size() > LARGEST_FOLDER) {
            leaveOut(file, "all articles together are larger than " + LARGEST_FOLDER / KIB / KIB + " MiB");
        } else {
            size += attributes.size();
            files.put(file, new Version(target, attributes.size(), attributes.lastModifiedTime()));
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
        if (file.equals(root)) {
            throw cause;
        }
        leaveOut(file, "it can't be read");
        return FileVisitResult.CONTINUE;
    }

    private void leaveOut(Path file, String why) {
        problems.add(Names.of(root, file) + " is left out: " + why);
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }
}
