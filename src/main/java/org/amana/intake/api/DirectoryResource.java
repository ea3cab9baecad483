package org.amana.intake.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.amana.intake.submission.Directories;

/** To whom to seal: the exact bytes of the directory in force, and the root's signature over them. */
@Path("")
@RequestScoped
public class DirectoryResource {

    @Inject
    Directories directories;

    @GET
    @Path("directory")
    public Response directory() {
        return Response.ok(directories.signed().bytes(), MediaType.APPLICATION_JSON).build();
    }

    @GET
    @Path("directory.sig")
    public Response signature() {
        return Response.ok(directories.signed().signature(), MediaType.APPLICATION_OCTET_STREAM).build();
    }
}
