package org.amana.intake.api;

import jakarta.json.Json;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.amana.platform.Incident;
import org.amana.platform.NeutralErrors;

/** Whatever goes wrong becomes a problem in plain words; a fault of ours also an incident, by its code and nothing else. */
@Provider
public class FaultAnswers implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable fault) {
        if (fault instanceof RefusedRequest refused) {
            return refused.answer();
        }
        if (fault instanceof WebApplicationException framework) {
            return answer(framework.getResponse());
        }
        if (NeutralErrors.senderLeft(fault)) {
            return Problem.MALFORMED.answer();
        }
        var code = Incident.log(fault);
        return Problem.FAULT.answer(Json.createObjectBuilder().add("incident", code).build());
    }

    private static Response answer(Response ofFramework) {
        var problem = Problem.with(ofFramework.getStatus()).orElse(Problem.NOT_FOUND).answer();
        var allowed = ofFramework.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null ? problem : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allowed).build();
    }
}
