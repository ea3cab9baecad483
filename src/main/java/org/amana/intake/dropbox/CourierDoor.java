package org.amana.intake.dropbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.amana.courier.CourierToken;
import org.amana.platform.KeyFile;
import org.amana.platform.Settings;
import org.amana.sealing.ConstantTime;

/** Compares the bearer token, in constant time, before anything of the request is read. */
@Provider
@CourierOnly
@ApplicationScoped
public class CourierDoor implements ContainerRequestFilter {

    private byte[] expected;

    @PostConstruct
    void load() {
        var token = KeyFile.read32(Settings.folder("amana.intake.keys").resolve(CourierToken.FILE));
        expected = CourierToken.authorization(token).getBytes(StandardCharsets.ISO_8859_1);
        Arrays.fill(token, (byte) 0);
    }

    @PreDestroy
    void forget() {
        Arrays.fill(expected, (byte) 0);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (given == null || !ConstantTime.equal(expected, given.getBytes(StandardCharsets.ISO_8859_1))) {
            request.abortWith(Response.status(Response.Status.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .build());
        }
    }
}
