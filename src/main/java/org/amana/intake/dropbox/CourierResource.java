package org.amana.intake.dropbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.amana.courier.AnswerId;
import org.amana.courier.DropBox;
import org.amana.courier.Item;
import org.amana.courier.ItemId;
import org.amana.courier.ItemList;

/** The drop box over the network, for whoever has the courier token (protocol, "The courier"). */
@Path("")
@RequestScoped
@CourierOnly
public class CourierResource {

    private static final int MOST_LISTED = 200;

    @Inject
    DropBox dropBox;

    @Inject
    ItemStore items;

    @GET
    @Path("items")
    public Response list(
            @QueryParam("max") @DefaultValue("" + MOST_LISTED) int max, @QueryParam("skip") @DefaultValue("0") int skip)
            throws IOException {
        var items = dropBox.list(Math.min(max, MOST_LISTED), skip);
        return Response.ok(ItemList.toJson(items), "application/json").build();
    }

    @GET
    @Path("items/{id: [0-9a-f]{32}}")
    public Response fetch(@PathParam("id") String id) {
        var waiting = items.find(new ItemId(id));
        if (waiting.isEmpty()) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        long bytes = waiting.get().item().parts().stream().mapToLong(Item.Part::bytes).sum();
        StreamingOutput parts = out -> dropBox.fetch(new ItemId(id), (part, sealed) -> sealed.transferTo(out));
        return Response.ok(parts, "application/octet-stream")
                .header(HttpHeaders.CONTENT_LENGTH, bytes)
                .build();
    }

    @DELETE
    @Path("items/{id: [0-9a-f]{32}}")
    public Response acknowledge(@PathParam("id") String id) throws IOException {
        dropBox.acknowledge(new ItemId(id));
        return Response.noContent().build();
    }

    @PUT
    @Path("mailboxes/{mailbox: [0-9a-f]{64}}/answers/{id: [0-9a-f]{32}}")
    public Response deliver(
            @PathParam("mailbox") String mailbox,
            @PathParam("id") String id,
            @HeaderParam("Content-Length") @DefaultValue("-1") long bytes,
            InputStream sealed)
            throws IOException {
        if (bytes < 0 || bytes > DropBoxStore.MOST_BYTES_OF_ANSWER) {
            return Response.status(bytes < 0 ? Response.Status.LENGTH_REQUIRED : Response.Status.REQUEST_ENTITY_TOO_LARGE)
                    .build();
        }
        return switch (dropBox.deliver(mailbox, new AnswerId(id), sealed, bytes)) {
            case DELIVERED -> Response.noContent().build();
            case BURNED -> Response.status(Response.Status.GONE).build();
        };
    }
}
