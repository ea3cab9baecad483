package org.amana.intake.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.amana.platform.SharedJson;

/** Takes sealed reports. */
@Path("reports")
@ApplicationScoped
public class ReportsResource {

    @Inject
    ReceiveSealed receiveSealed;

    @POST
    public Response receive(@Context HttpServletRequest request) {
        return answer(receiveSealed.receive(request, Optional.empty()));
    }

    static Response answer(ReceiveSealed.Received received) {
        var json = SharedJson.object().add("id", received.id().hex()).build().toString();
        return Response.status(received.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .type(MediaType.APPLICATION_JSON)
                .entity(json.getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
