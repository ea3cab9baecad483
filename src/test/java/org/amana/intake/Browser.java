package org.amana.intake;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;

/** As much of a browser as keeps cookies: the requests it sends and the answers it gets. */
public final class Browser {

    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    public HttpServletRequest request() {
        return stub(HttpServletRequest.class, "getCookies", arguments ->
                cookies.isEmpty() ? null : cookies.values().toArray(Cookie[]::new));
    }

    public HttpServletResponse response() {
        return stub(HttpServletResponse.class, "addCookie", arguments -> {
            var cookie = (Cookie) arguments[0];
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
            return null;
        });
    }

    public Map<String, Cookie> cookies() {
        return cookies;
    }

    private interface Answer {
        Object to(Object[] arguments);
    }

    private static <T> T stub(Class<T> type, String method, Answer answer) {
        return type.cast(Proxy.newProxyInstance(Browser.class.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
            if (called.getName().equals(method)) {
                return answer.to(arguments);
            }
            throw new UnsupportedOperationException(called.getName());
        }));
    }
}
