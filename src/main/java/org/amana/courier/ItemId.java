package org.amana.courier;

import java.util.HexFormat;

/** 128 bits chosen by the sender: what makes "sent twice, stored once" true. Shown as 32 hexadecimal digits. */
public record ItemId(String hex) {

    public ItemId {
        if (!hex.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("an item id has 32 hexadecimal digits");
        }
    }

    public static ItemId of(byte[] bytes) {
        return new ItemId(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
