package io.baton.adapter.ai.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What was found in a folder of Markdown articles, its subfolders included.
 *
 * @param problems one line for each thing that is wrong, for whoever looks after the articles; a broken file does not spoil the others
 */
record KnowledgeFolder(List<Article> articles, List<String> problems) {

    KnowledgeFolder {
        articles = List.copyOf(articles);
        problems = List.copyOf(problems);
    }

    /**
     * Reads the files of a listing.
     *
     * @param languageOf recognises the language of an article that names none
     */
    static KnowledgeFolder read(FolderListing listing, Path folder, UnaryOperator<String> languageOf) {
        List<Article> articles = new ArrayList<>();
        List<String> problems = new ArrayList<>(listing.problems());
        listing.files().forEach((file, version) -> {
            var name = Names.of(folder, file);
            try {
                var read = ArticleFile.of(name, text(version.target()), languageOf);
                articles.add(read.article());
                read.remarks().forEach(remark -> problems.add(name + ": " + remark));
            } catch (BrokenArticle e) {
                problems.add(name + " is left out: " + e.getMessage());
            }
        });
        if (articles.isEmpty()) {
            problems.add("There are no articles: the AI has nothing to answer from");
        }
        return new KnowledgeFolder(articles, problems);
    }

    private static String text(Path file) throws BrokenArticle {
        try (InputStream in = Files.newInputStream(file)) {
            // it may have grown since it was listed
            var bytes = in.readNBytes(FolderWalk.LARGEST_FILE);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BrokenArticle("it is not written in UTF-8", e);
        } catch (IOException e) {
            throw new BrokenArticle("it can't be read", e);
        }
    }
}
