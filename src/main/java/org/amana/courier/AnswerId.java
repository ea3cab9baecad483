package org.amana.courier;

import java.util.HexFormat;

/** 128 random bits that triage gives to an answer, so that delivering it twice stores it once. */
public record AnswerId(String hex) {

    public AnswerId {
        if (!hex.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("an answer id has 32 hexadecimal digits");
        }
    }

    public static AnswerId of(byte[] bytes) {
        return new AnswerId(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
