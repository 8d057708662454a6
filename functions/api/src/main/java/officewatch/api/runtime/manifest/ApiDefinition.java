package officewatch.api.runtime.manifest;

import io.micronaut.openapi.annotation.OpenAPIExtraSchema;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import officewatch.api.runtime.ProblemBody;

/** The head of the API document. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "OfficeWatch",
            version = "${api.version}",
            description =
                "Reads forwarded invoice mail, finds subscriptions nobody owns and keeps the ledger"
                    + " of those somebody does."))
@SecurityScheme(
    name = "bearer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT",
    description = "The access token that signing in gives; 10 minutes at most.")
@OpenAPIExtraSchema(classes = ProblemBody.class)
interface ApiDefinition {}
