package org.amana.outside;

import org.amana.launcher.HouseUnderTest;

/**
 * The one house whose processes are killed. Its courier finds nobody, so everything that was received rests at intake,
 * where a test can count it.
 */
final class Battered {

    private static HouseUnderTest house;

    private Battered() {}

    static synchronized HouseUnderTest house() {
        if (house == null) {
            house = HouseUnderTest.fresh("battered").with("amana.courier.url", "http://127.0.0.1:9/courier/v1");
            house.start();
        }
        return house;
    }

    static Visitor visitor() {
        return Visitor.of(house().publicOrigin());
    }
}
