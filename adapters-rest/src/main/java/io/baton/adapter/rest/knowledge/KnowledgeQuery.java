package io.baton.adapter.rest.knowledge;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.QueryFields;
import io.baton.domain.connection.ConnectionId;

/**
 * What to look for, and where.
 *
 * @param language BCP 47; {@code und} when it was left out
 */
record KnowledgeQuery(ConnectionId connection, String question, String language) {

    private static final int LONGEST = 1_000;
    private static final String UNKNOWN = "und";
    private static final Format<String> LANGUAGE =
            Format.matching("a language such as en or pt-BR", "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    /** Reads and checks the parameters; all that is wrong is refused at once. */
    static KnowledgeQuery read(QueryFields fields) {
        var connection = fields.required("connection", Format.uuid(ConnectionId::new));
        var question = fields.required("q", Format.line(LONGEST));
        var language = fields.optional("language", LANGUAGE);
        fields.refuseWrongAndUnknown();
        return new KnowledgeQuery(connection.get(), question.get(), language.orElse(UNKNOWN));
    }
}
