package io.baton.adapter.rest.analytics;

import io.baton.adapter.rest.analytics.AnalyticsQuery.Form;
import io.baton.adapter.rest.input.QueryFields;
import io.baton.application.port.in.analytics.ReadAnalyticsUseCase;
import io.baton.application.port.out.analytics.Counted;
import io.baton.application.port.out.analytics.Dimension;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Counts sessions and handoffs (product.md 5.2). */
@Path("analytics")
@Produces({MediaType.APPLICATION_JSON, AnalyticsResource.CSV})
@RolesAllowed({"admin", "supervisor", "viewer"})
@Dependent
public class AnalyticsResource {

    static final String CSV = "text/csv";

    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV))
            .build();

    private final ReadAnalyticsUseCase analytics;
    private final InstantSource clock;

    @Inject
    public AnalyticsResource(ReadAnalyticsUseCase analytics, InstantSource clock) {
        this.analytics = analytics;
        this.clock = clock;
    }

    /** Figures of the sessions opened in a period. */
    @GET
    @Path("sessions")
    @Operation(summary = "Counts the sessions opened in a period by outcome, and the time to the AI's first reply")
    @Parameter(name = "connection", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "a date or a moment; 30 days before the end unless said",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "a date, which counts to its end, or a moment; now unless said",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "zone",
            in = ParameterIn.QUERY,
            description = "of days and hours; UTC unless said",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "groupBy",
            in = ParameterIn.QUERY,
            description = "only this dimension, with percentiles of each group",
            schema = @Schema(enumeration = {"connection", "channel", "language", "hour", "day"}))
    @Parameter(name = "format", in = ParameterIn.QUERY, schema = @Schema(enumeration = {"json", "csv"}))
    public Response sessions(@Context UriInfo uri, @Context Request request) {
        var query = query(uri, Dimension.OF_SESSIONS);
        var counted = AnalyticsQuery.count(() -> analytics.sessions(query.selection()));
        var report = ReportView.from(query.selection(), counted, SessionFiguresView::from, Counted.Sessions::sessions);
        return isCsv(query, request)
                ? csv("sessions", report, SessionFiguresView.header(), SessionFiguresView::cells)
                : Response.ok(report, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** Figures of the handoffs decided in a period. */
    @GET
    @Path("handoffs")
    @Operation(summary = "Counts the handoffs decided in a period by reason, rule and more, and the time to a human")
    @Parameter(name = "connection", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "a date or a moment; 30 days before the end unless said",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "a date, which counts to its end, or a moment; now unless said",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "zone",
            in = ParameterIn.QUERY,
            description = "of days and hours; UTC unless said",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "groupBy",
            in = ParameterIn.QUERY,
            description = "only this dimension, with percentiles of each group",
            schema =
                    @Schema(
                            enumeration = {
                                "connection",
                                "channel",
                                "language",
                                "reason",
                                "rule",
                                "sentiment",
                                "hour",
                                "day"
                            }))
    @Parameter(name = "format", in = ParameterIn.QUERY, schema = @Schema(enumeration = {"json", "csv"}))
    public Response handoffs(@Context UriInfo uri, @Context Request request) {
        var query = query(uri, Dimension.OF_HANDOFFS);
        var counted = AnalyticsQuery.count(() -> analytics.handoffs(query.selection()));
        var report = ReportView.from(query.selection(), counted, HandoffFiguresView::from, Counted.Handoffs::handoffs);
        return isCsv(query, request)
                ? csv("handoffs", report, HandoffFiguresView.header(), HandoffFiguresView::cells)
                : Response.ok(report, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private AnalyticsQuery query(UriInfo uri, List<Dimension> dimensions) {
        return AnalyticsQuery.read(new QueryFields(uri.getQueryParameters()), dimensions, clock.instant());
    }

    private static boolean isCsv(AnalyticsQuery query, Request request) {
        var form = query.form();
        if (form != null) {
            return form == Form.CSV;
        }
        var wanted = request.selectVariant(FORMS);
        return wanted != null && wanted.getMediaType().getSubtype().equals("csv");
    }

    private static <F> Response csv(
            String name, ReportView<F> report, List<String> header, Function<F, List<String>> cells) {
        return Response.ok(report.csv(header, cells), Csv.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"baton-" + name + ".csv\"")
                .build();
    }
}
