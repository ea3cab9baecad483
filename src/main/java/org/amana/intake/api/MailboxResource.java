package org.amana.intake.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.amana.intake.dropbox.MailboxKeys;
import org.amana.intake.dropbox.MailboxStore;
import org.amana.intake.mailbox.BurnMailbox;
import org.amana.intake.mailbox.TriedCodes;
import org.amana.platform.SharedJson;
import org.amana.sealing.MailboxId;
import org.amana.sealing.MailboxSecret;

/**
 * A mailbox, for whoever brings its secret along with each request. Asks the same of the database for a mailbox that
 * nobody has, an empty and a burned one, and answers alike.
 */
@Path("mailbox")
@RequestScoped
public class MailboxResource {

    private static final String SCHEME = "Bearer ";
    private static final String PART = "answer";

    @Inject
    TriedCodes tried;

    @Inject
    MailboxKeys keys;

    @Inject
    MailboxStore store;

    @Inject
    BurnMailbox burnMailbox;

    @Inject
    ReceiveSealed receiveSealed;

    @GET
    @Path("answers")
    public Response answers(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        var key = keys.keyOf(triedMailbox(authorization));
        var opened = store.open(key);
        var answers = store.answers(key);
        var json = SharedJson.object();
        if (!answers.isEmpty()) {
            opened.ifPresent(day -> json.add("opened", day.toString()));
        }
        var text = json.add("answers", list(answers)).build().toString();
        return Response.ok(text.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON).build();
    }

    /** Nobody finds out anything here by trying: the id of an answer is as long as a key. */
    @GET
    @Path("answers/{id}/" + PART)
    public Response answer(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") String id) {
        var found = store.answers(keys.keyOf(mailbox(authorization))).stream()
                .filter(answer -> answer.id().hex().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedRequest(Problem.NOT_FOUND));
        StreamingOutput sealed = out -> {
            try (var content = store.content(found)) {
                content.transferTo(out);
            }
        };
        return Response.ok(sealed, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_LENGTH, found.bytes())
                .build();
    }

    @POST
    @Path("messages")
    public Response receive(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @Context HttpServletRequest request) {
        return ReportsResource.answer(receiveSealed.receive(request, Optional.of(mailbox(authorization))));
    }

    @DELETE
    public Response burn(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        if (!burnMailbox.burn(triedMailbox(authorization))) {
            throw new RefusedRequest(Problem.TOO_OFTEN);
        }
        return Response.noContent().build();
    }

    private MailboxId triedMailbox(String authorization) {
        var mailbox = mailbox(authorization);
        if (!tried.allowOne()) {
            throw new RefusedRequest(Problem.TOO_OFTEN);
        }
        return mailbox;
    }

    private static MailboxId mailbox(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new RefusedRequest(Problem.NO_SECRET);
        }
        try (var secret = MailboxSecret.fromBase64Url(authorization.substring(SCHEME.length()).strip())) {
            return secret.id();
        } catch (IllegalArgumentException none) {
            throw new RefusedRequest(Problem.NO_SECRET);
        }
    }

    private static JsonArrayBuilder list(List<MailboxStore.SealedAnswer> answers) {
        var list = SharedJson.array();
        for (var answer : answers) {
            var part = SharedJson.object().add("name", PART).add("bytes", answer.bytes());
            list.add(SharedJson.object()
                    .add("id", answer.id().hex())
                    .add("day", answer.delivered().toString())
                    .add("parts", SharedJson.array().add(part)));
        }
        return list;
    }
}
