package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What every answer carries, and what none does. */
final class Headers {

    private static final Pattern ADDRESS_ELSEWHERE =
            Pattern.compile("(?i)(?:src|href|action|formaction|poster|data|cite|srcset)\\s*=\\s*[\"']?\\s*(?:https?:)?//");

    private Headers() {}

    static void areStrict(Reply answer) {
        assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by", "via", "x-frame-options", "access-control-allow-origin");
        var policy = answer.header("Content-Security-Policy").orElse("");
        assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'").doesNotContain("unsafe-", "*", "http:");
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(answer.header("Cache-Control")).isPresent();
    }

    static void namesNobodyElse(Reply answer) {
        assertThat(ADDRESS_ELSEWHERE.matcher(answer.text()).find()).isFalse();
    }
}
