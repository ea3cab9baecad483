package org.amana.outside;

import org.amana.launcher.HouseUnderTest;

/**
 * The one house whose processes are killed. Its courier finds nobody, so everything that was received rests at intake,
 * where a test can count it. Its desk has a name instead of numbers: passkeys belong to names.
 */
public final class Battered {

    private static HouseUnderTest house;

    private Battered() {}

    public static synchronized HouseUnderTest house() {
        if (house == null) {
            house = HouseUnderTest.fresh("battered")
                    .with("amana.courier.url", "http://127.0.0.1:9/courier/v1")
                    .withDeskName("desk.localhost");
            house.start();
        }
        return house;
    }

    static Visitor visitor() {
        return Visitor.of(house().publicOrigin());
    }
}
