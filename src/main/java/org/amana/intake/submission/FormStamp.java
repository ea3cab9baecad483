package org.amana.intake.submission;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The three hidden fields of a form. The seed makes "sent twice, stored once, same code" true without anything kept on
 * the server; whoever has it has the follow-up code, so it is in no URL and no log.
 *
 * @param seed 32 hexadecimal digits, random for each served form
 * @param issued seconds since 1970 at which the form was served
 * @param token 64 hexadecimal digits, see {@link FormTokens}
 */
public record FormStamp(String seed, long issued, String token) {

    private static final Pattern SEED = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern ISSUED = Pattern.compile("[0-9]{1,12}");
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{64}");

    public FormStamp {
        if (!SEED.matcher(seed).matches() || issued < 0 || !TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("not a form stamp");
        }
    }

    /** The stamp in three fields as they came, if they have the form of one. */
    public static Optional<FormStamp> of(String seed, String issued, String token) {
        if (seed == null || issued == null || token == null
                || !SEED.matcher(seed).matches() || !ISSUED.matcher(issued).matches() || !TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        return Optional.of(new FormStamp(seed, Long.parseLong(issued), token));
    }

    /** The stamp among the fields of a form: {@code seed}, {@code issued} and {@code token}. */
    public static Optional<FormStamp> in(Map<String, String[]> fields) {
        return of(first(fields, "seed"), first(fields, "issued"), first(fields, "token"));
    }

    private static String first(Map<String, String[]> fields, String name) {
        var values = fields.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String toString() {
        return "FormStamp[REDACTED]";
    }
}
