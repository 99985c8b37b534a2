package io.baton.adapter.rest.api;

import io.baton.adapter.rest.action.ActionsResource;
import io.baton.adapter.rest.analytics.AnalyticsResource;
import io.baton.adapter.rest.audit.AuditResource;
import io.baton.adapter.rest.check.ChecksResource;
import io.baton.adapter.rest.connection.AiSwitchResource;
import io.baton.adapter.rest.connection.ConnectionsResource;
import io.baton.adapter.rest.customer.CustomersResource;
import io.baton.adapter.rest.discovery.DiscoveryResource;
import io.baton.adapter.rest.engine.EnginesResource;
import io.baton.adapter.rest.engine.MaskingResource;
import io.baton.adapter.rest.instructions.InstructionsResource;
import io.baton.adapter.rest.knowledge.KnowledgeResource;
import io.baton.adapter.rest.login.OrganisationFilter;
import io.baton.adapter.rest.officehours.OfficeHoursResource;
import io.baton.adapter.rest.policy.HandoffPolicyResource;
import io.baton.adapter.rest.problem.ProblemMapper;
import io.baton.adapter.rest.secret.SecretsResource;
import io.baton.adapter.rest.session.SessionsResource;
import io.baton.adapter.rest.verify.VerifyResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The API. Who may use it is said by the server's security constraint on {@code /api} and by each resource. */
@ApplicationPath("api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Baton",
                        version = "1",
                        description = "Errors are application/problem+json (RFC 9457) with a stable type"),
        security = {@SecurityRequirement(name = "basic"), @SecurityRequirement(name = "token")})
@SecurityScheme(securitySchemeName = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
@SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
public class ApiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AnalyticsResource.class,
                ActionsResource.class,
                AuditResource.class,
                ConnectionsResource.class,
                AiSwitchResource.class,
                DiscoveryResource.class,
                ChecksResource.class,
                CustomersResource.class,
                HandoffPolicyResource.class,
                EnginesResource.class,
                InstructionsResource.class,
                MaskingResource.class,
                KnowledgeResource.class,
                OfficeHoursResource.class,
                SecretsResource.class,
                SessionsResource.class,
                VerifyResource.class,
                ProblemMapper.class,
                SameOriginFilter.class,
                OrganisationFilter.class,
                ApiHeadersFilter.class);
    }
}
