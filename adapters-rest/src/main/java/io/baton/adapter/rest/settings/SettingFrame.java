package io.baton.adapter.rest.settings;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.adapter.rest.input.QueryFields;
import io.baton.adapter.rest.problem.ProblemType;
import io.baton.adapter.rest.problem.Refusal;
import io.baton.application.port.in.settings.SettingsUseCase;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.application.port.out.settings.SettingStore.Saved;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.settings.Versioned;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A setting of a connection as a resource: {@code GET} with {@code ?version=}, {@code PUT} with {@code basedOn}, and the list of its versions.
 *
 * @param <T> the setting
 */
public final class SettingFrame<T> {

    private static final Format<Integer> VERSION = Format.wholeNumber(0, Integer.MAX_VALUE);

    private final SettingsUseCase settings;
    private final SettingKind<T> kind;
    private final Function<JsonFields, T> reader;
    private final Function<T, JsonObject> writer;

    /**
     * Frames a kind of setting.
     *
     * @param reader reads the fields of a body, without {@code basedOn}; it gathers what is wrong and leaves refusing to the frame, so it must
     *     give a value, never used, when something is
     * @param writer shows a value, without secrets
     */
    public SettingFrame(
            SettingsUseCase settings,
            SettingKind<T> kind,
            Function<JsonFields, T> reader,
            Function<T, JsonObject> writer) {
        this.settings = settings;
        this.kind = kind;
        this.reader = reader;
        this.writer = writer;
    }

    /** The setting as it holds now, or the version that the query asks for; as JSON. */
    public String show(String id, UriInfo uri) {
        var query = new QueryFields(uri.getQueryParameters());
        var version = query.optional("version", VERSION).orNull();
        query.refuseWrongAndUnknown();
        return json(found(known(id), version)).toString();
    }

    private Versioned<T> found(ConnectionId connection, @Nullable Integer version) {
        if (version == null) {
            return settings.latest(connection, kind).orElseThrow(SettingFrame::unknownConnection);
        }
        return settings.version(connection, kind, version)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "No version of the setting has this number"));
    }

    /** Saves a body as the next version and answers it as {@link #show} does. */
    public String save(String id, JsonFields body) {
        return json(saved(id, body)).toString();
    }

    /** Saves a body as the next version. */
    public Versioned<T> saved(String id, JsonFields body) {
        var basedOn = body.optional("basedOn", VERSION);
        var value = reader.apply(body);
        body.refuseWrongAndUnknown();
        return settings.save(known(id), kind, value, basedOn.orNull()).orElseThrow(SettingFrame::unknownConnection);
    }

    /** Every version that was saved, the latest first; as JSON. */
    public String versions(String id) {
        var items = Json.createArrayBuilder();
        settings.history(known(id), kind).orElseThrow(SettingFrame::unknownConnection).stream()
                .map(SettingFrame::json)
                .forEach(items::add);
        return Json.createObjectBuilder().add("items", items).build().toString();
    }

    private static JsonObjectBuilder json(Saved saved) {
        return Json.createObjectBuilder()
                .add("version", saved.version())
                .add("madeAt", saved.madeAt().toString())
                .add("madeBy", saved.madeBy());
    }

    /** A version as JSON: the frame's fields, then the setting's; who made version 0 is not said, because nobody did. */
    public JsonObject json(Versioned<T> versioned) {
        var frame = versioned.version() == 0
                ? Json.createObjectBuilder().add("version", 0)
                : json(new Saved(versioned.version(), versioned.madeAt(), versioned.madeBy()));
        return frame.addAll(Json.createObjectBuilder(writer.apply(versioned.value())))
                .build();
    }

    /** The id in a path. */
    public static ConnectionId known(String id) {
        return Format.uuid(ConnectionId::new).read(id).orElseThrow(SettingFrame::unknownConnection);
    }

    /** What is answered for an id that no connection has. */
    public static Refusal unknownConnection() {
        return new Refusal(ProblemType.NOT_FOUND, "No connection has this id");
    }
}
