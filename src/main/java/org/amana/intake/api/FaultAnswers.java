package org.amana.intake.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.amana.platform.Incident;
import org.amana.platform.NeutralErrors;
import org.amana.platform.SharedJson;

/** Whatever goes wrong becomes a problem in plain words; a fault of ours also an incident, by its code and nothing else. */
@Provider
public class FaultAnswers implements ExceptionMapper<Throwable> {

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable fault) {
        var wanted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        if (fault instanceof RefusedRequest refused) {
            return refused.answer(wanted);
        }
        if (fault instanceof WebApplicationException framework) {
            return answer(framework.getResponse(), wanted);
        }
        if (NeutralErrors.senderLeft(fault)) {
            return Problem.MALFORMED.answer(wanted);
        }
        var code = Incident.log(fault);
        return Problem.FAULT.answer(wanted, SharedJson.object().add("incident", code).build());
    }

    private static Response answer(Response ofFramework, String wanted) {
        var problem = Problem.with(ofFramework.getStatus()).orElse(Problem.NOT_FOUND).answer(wanted);
        var allowed = ofFramework.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null ? problem : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allowed).build();
    }
}
