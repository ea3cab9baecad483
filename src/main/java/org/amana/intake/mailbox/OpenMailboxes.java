package org.amana.intake.mailbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.amana.sealing.Sha256;

/**
 * The mailboxes that are open now, in memory only, each behind a random token in a cookie that ends with the browser.
 * Ten idle minutes destroy the keys.
 */
@ApplicationScoped
public class OpenMailboxes {

    static final String COOKIE = "__Host-m";
    static final Duration IDLE = Duration.ofMinutes(10);

    /**
     * As many as can be opened while one lies idle, so that whoever opens and opens closes nobody else's. Each takes about a
     * kilobyte (estimated), all of them some tens of megabytes.
     */
    static final int MOST = TriedCodes.MOST_PER_SECOND * ((int) IDLE.toSeconds() + 1);

    private static final int TOKEN_BYTES = 32;

    @Inject
    Clock clock;

    @Inject
    SecureRandom random;

    /** By the token's hash, the longest unused first. */
    private final Map<String, Open> open = new LinkedHashMap<>(16, 0.75f, true);

    private record Open(MailboxSession session, Instant until) {}

    /** Sets the cookie. When there is no room, the mailbox that was idle for longest is closed. */
    public void keep(MailboxSession session, HttpServletResponse response) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        synchronized (open) {
            closeIdle();
            if (open.size() >= MOST) {
                close(open.keySet().iterator().next());
            }
            open.put(hash(token), new Open(session, clock.instant().plus(IDLE)));
        }
        response.addCookie(cookie(token));
    }

    /** The session of this request, and ten minutes more for it. */
    public Optional<MailboxSession> of(HttpServletRequest request) {
        synchronized (open) {
            closeIdle();
            return token(request)
                    .map(OpenMailboxes::hash)
                    .map(hash -> open.computeIfPresent(
                            hash, (same, found) -> new Open(found.session(), clock.instant().plus(IDLE))))
                    .map(Open::session);
        }
    }

    /** Destroys the session and takes the cookie back. */
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        synchronized (open) {
            token(request).map(OpenMailboxes::hash).ifPresent(this::close);
        }
        var gone = cookie("");
        gone.setMaxAge(0);
        response.addCookie(gone);
    }

    /** Also called every minute, so that keys go when nobody asks any more. */
    void closeIdle() {
        synchronized (open) {
            var now = clock.instant();
            while (!open.isEmpty()) {
                var oldest = open.entrySet().iterator().next();
                if (oldest.getValue().until().isAfter(now)) {
                    return;
                }
                close(oldest.getKey());
            }
        }
    }

    @PreDestroy
    void closeAll() {
        synchronized (open) {
            open.values().forEach(each -> each.session().destroy());
            open.clear();
        }
    }

    private void close(String hash) {
        var found = open.remove(hash);
        if (found != null) {
            found.session().destroy();
        }
    }

    private static Optional<String> token(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        for (var cookie : request.getCookies()) {
            if (cookie.getName().equals(COOKIE)) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private static Cookie cookie(String value) {
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    private static String hash(String token) {
        return Sha256.hex(Sha256.of(token.getBytes(StandardCharsets.UTF_8)));
    }
}
