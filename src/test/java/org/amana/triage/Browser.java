package org.amana.triage;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.amana.platform.Settings;

/** A person at the desk: each act is a request with the cookie of their own session. */
public final class Browser {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, String> cookies = new TreeMap<>();

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

    /** With what somebody knows who is not here: no session is lent, the page itself gives it. */
    HttpResponse<byte[]> signsIn(String name, String passphrase, String code) {
        var page = new String(gets("index.xhtml").body(), StandardCharsets.UTF_8);
        var form = PageForm.of(page, "signin").fill("name", name).fill("passphrase", passphrase).fill("code", code);
        return posts("index.xhtml", form.press("open"));
    }

    private HttpResponse<byte[]> answer(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.header("Cookie", cookies()).build(), HttpResponse.BodyHandlers.ofByteArray());
            keepCookies(response);
            return response;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static URI address(String page) {
        return URI.create(Settings.origin("amana.desk.origin") + "/desk/" + page);
    }

    private void send(String query) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(Settings.origin("amana.desk.origin") + "/desk/acts" + query));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies());
        }
        var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("the desk answered " + response.statusCode());
        }
        keepCookies(response);
    }

    private void keepCookies(HttpResponse<?> response) {
        response.headers().allValues("Set-Cookie").forEach(set -> cookies.put(set.split("=")[0], set.split(";")[0]));
    }

    private String cookies() {
        return String.join("; ", cookies.values());
    }
}
