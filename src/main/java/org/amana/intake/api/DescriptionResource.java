package org.amana.intake.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** What can be asked here, as an OpenAPI document. */
@Path("openapi.json")
@RequestScoped
public class DescriptionResource {

    @GET
    public Response description() throws IOException {
        try (var document = DescriptionResource.class.getResourceAsStream("openapi.json")) {
            return Response.ok(document.readAllBytes(), MediaType.APPLICATION_JSON).build();
        }
    }
}
