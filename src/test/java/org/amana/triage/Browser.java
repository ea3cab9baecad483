package org.amana.triage;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import org.amana.platform.Settings;

/** A person at the desk: each act is a request with the cookie of their own session. */
public final class Browser {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private String cookie = "";

    /** Throws what the act throws. */
    public <T> T does(Callable<T> act) {
        try {
            return Acts.done(act, this::send);
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    public void does(Runnable act) {
        does(() -> {
            act.run();
            return null;
        });
    }

    /** A page of the desk as this person sees it. */
    HttpResponse<byte[]> gets(String page) {
        return answer(HttpRequest.newBuilder(address(page)));
    }

    /** A form of the desk, as a browser sends it. */
    HttpResponse<byte[]> posts(String page, String form) {
        return answer(HttpRequest.newBuilder(address(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<byte[]> answer(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.header("Cookie", cookie).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static URI address(String page) {
        return URI.create(Settings.origin("amana.desk.origin") + "/desk/" + page);
    }

    private void send(String query) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(Settings.origin("amana.desk.origin") + "/desk/acts" + query));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("the desk answered " + response.statusCode());
        }
        response.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";")[0]);
    }
}
